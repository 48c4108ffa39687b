// The content types as tabs, with how many results each has.
import type { FacetPage } from '#client/result-page.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import { useText } from '#text/text-context.tsx';
import { TabLine } from '#ui/controls/tab-line.tsx';
import { valuesOf } from '#url/collection.ts';
import { setFacet } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';

interface KindTabsProps {
  filters: Filters;
  /** Counts of the types, whichever is chosen; absent while nothing is known. */
  facet: FacetPage | undefined;
}

const ALL = 'all';

/** Several types at once, which only an address can say, are no tab: then none is current. */
export function KindTabs({ filters: { state, href }, facet }: KindTabsProps) {
  const { t, value, number } = useText();
  const counts = new Map(facet?.buckets.map((bucket) => [bucket.value, bucket.count]));
  const countOf = (type: string) => (facet === undefined ? undefined : (counts.get(type) ?? 0));
  const sum = CONTENT_TYPES.reduce((total, type) => total + (countOf(type) ?? 0), 0);
  const [current = ALL, ...others] = valuesOf(state, 'content');
  const tab = (key: string, label: string, count: number | undefined, content: readonly string[]) => ({
    key,
    label,
    count: count === undefined ? undefined : number(count),
    to: href(setFacet(state, 'content', content)),
  });
  return (
    <TabLine
      label={t('kinds.label')}
      current={others.length === 0 ? current : undefined}
      tabs={[
        tab(ALL, t('kinds.all'), facet === undefined ? undefined : sum, []),
        ...CONTENT_TYPES.map((type) => tab(type, value('content', type), countOf(type), [type])),
      ]}
    />
  );
}
