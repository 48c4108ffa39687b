// All mentors, the featured ones, and those used lately, as tabs.
import type { FacetPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { TabLine } from '#ui/controls/tab-line.tsx';
import { sortBy, sortOf, toggle } from '#url/filters.ts';
import { MENTORS } from '#url/mentors.ts';
import type { Filters } from '#url/use-filters.ts';

interface MentorTabsProps {
  filters: Filters;
  /** How many are featured, and how many are not; absent while nothing is known. */
  facet: FacetPage | undefined;
}

export function MentorTabs({ filters: { state, href }, facet }: MentorTabsProps) {
  const { t, number } = useText();
  const countOf = (value: string) => facet?.buckets.find((bucket) => bucket.value === value)?.count ?? 0;
  const isFeatured = state['featured'] === true;
  const isUsed = sortOf(MENTORS, state) === 'used';
  const all = sortBy(MENTORS, isFeatured ? toggle(MENTORS, state, 'featured', 'true') : state, 'best');
  const whole = countOf('true') + countOf('false');
  return (
    <TabLine
      label={t('mentor.sections')}
      current={isFeatured ? 'featured' : isUsed ? 'used' : 'all'}
      tabs={[
        {
          key: 'all',
          label: t('kinds.all'),
          count: facet === undefined ? undefined : number(whole),
          to: href(all),
        },
        {
          key: 'featured',
          label: t('mentor.featured'),
          count: facet === undefined ? undefined : number(countOf('true')),
          to: href(toggle(MENTORS, { ...all, featured: undefined }, 'featured', 'true')),
        },
        { key: 'used', label: t('mentor.used'), to: href(sortBy(MENTORS, all, 'used')) },
      ]}
    />
  );
}
