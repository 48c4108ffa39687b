// The kinds that can be taken, as tabs.
import type { FacetPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { TabLine } from '#ui/controls/tab-line.tsx';
import { valuesOf } from '#url/collection.ts';
import { setFacet } from '#url/filters.ts';
import { TAKEN_TYPES } from '#url/for-you.ts';
import type { Filters } from '#url/use-filters.ts';

const ALL = 'all';

export function TakenTabs({
  filters: { state, href },
  facet,
}: {
  filters: Filters;
  facet: FacetPage | undefined;
}) {
  const { t, value, number } = useText();
  const counts = new Map(facet?.buckets.map((bucket) => [bucket.value, bucket.count]));
  const sum = TAKEN_TYPES.reduce((total, type) => total + (counts.get(type) ?? 0), 0);
  const [current = ALL, ...others] = valuesOf(state, 'content');
  const tab = (key: string, label: string, count: number, content: readonly string[]) => ({
    key,
    label,
    count: facet === undefined ? undefined : number(count),
    to: href(setFacet(state, 'content', content)),
  });
  return (
    <TabLine
      label={t('kinds.label')}
      current={others.length === 0 ? current : undefined}
      tabs={[
        tab(ALL, t('kinds.all'), sum, []),
        ...TAKEN_TYPES.map((type) => tab(type, value('content', type), counts.get(type) ?? 0, [type])),
      ]}
    />
  );
}
