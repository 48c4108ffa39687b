// The order of the results.
import { useText } from '#text/text-context.tsx';
import { Select } from '#ui/controls/field.tsx';
import { SORTS, sortBy, sortOf } from '#url/sorts.ts';
import type { Filters } from '#url/use-filters.ts';

export function SortSelect({ filters: { state, newest, navigate } }: { filters: Filters }) {
  const { t } = useText();
  return (
    <Select
      label={t('sort.label')}
      value={sortOf(state)}
      options={SORTS.map(({ name }) => ({ value: name, label: t(`sort.${name}`) }))}
      onChange={(name) => navigate(sortBy(newest(), name), 'push')}
    />
  );
}
