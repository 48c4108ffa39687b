// What is chosen in the panel, as chips: each takes itself back.
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { Chip, Chips } from '#ui/controls/chips.tsx';
import { chosen, clearAll, toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import { labelOf } from './facet-view.ts';

interface ChosenChipsProps {
  filters: Filters;
  /** Where ids have their names. */
  facets: ListPage<unknown>['facets'] | undefined;
}

export function ChosenChips({ filters: { collection, state, newest, navigate }, facets }: ChosenChipsProps) {
  const { t, value: word } = useText();
  const choices = chosen(collection, state);
  if (choices.length === 0) return null;
  return (
    <Chips label={t('facets.chips')}>
      {choices.map(({ facet, value }) => {
        const name = t(`facet.${facet}`);
        const shown = labelOf(facets, facet, value) ?? word(facet, value);
        return (
          <Chip
            key={`${facet} ${value}`}
            group={name}
            value={shown}
            label={t('facets.remove', { facet: name, value: shown })}
            onRemove={() => navigate(toggle(collection, newest(), facet, value), 'push')}
          />
        );
      })}
      {choices.length > 1 && (
        <li>
          <QuietButton onClick={() => navigate(clearAll(collection, newest()), 'push')}>
            {t('facets.clearAll')}
          </QuietButton>
        </li>
      )}
    </Chips>
  );
}
