// What is chosen in the panel, as chips: each takes itself back.
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { Chip, Chips } from '#ui/controls/chips.tsx';
import { chosen, clearAll, toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';

export function ChosenChips({ filters: { state, newest, navigate } }: { filters: Filters }) {
  const { t, value: word } = useText();
  const choices = chosen(state);
  if (choices.length === 0) return null;
  return (
    <Chips label={t('facets.chips')}>
      {choices.map(({ facet, value }) => {
        const name = t(`facet.${facet}`);
        const shown = word(facet, value);
        return (
          <Chip
            key={`${facet} ${value}`}
            group={name}
            value={shown}
            label={t('facets.remove', { facet: name, value: shown })}
            onRemove={() => navigate(toggle(newest(), facet, value), 'push')}
          />
        );
      })}
      {choices.length > 1 && (
        <li>
          <QuietButton onClick={() => navigate(clearAll(newest()), 'push')}>
            {t('facets.clearAll')}
          </QuietButton>
        </li>
      )}
    </Chips>
  );
}
