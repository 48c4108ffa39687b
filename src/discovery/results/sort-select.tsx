// The order of the results.
import { useText } from '#text/text-context.tsx';
import { Select } from '#ui/controls/field.tsx';
import { sortBy, sortOf } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';

export function SortSelect({ filters: { collection, state, newest, navigate } }: { filters: Filters }) {
  const { t } = useText();
  const current = sortOf(collection, state);
  if (current === undefined) return null;
  return (
    <Select
      label={t('sort.label')}
      value={current}
      options={collection.sorts.map(({ name }) => ({ value: name, label: t(`sort.${name}`) }))}
      onChange={(name) => navigate(sortBy(collection, newest(), name), 'push')}
    />
  );
}
