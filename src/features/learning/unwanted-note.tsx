// What is not recommended because the reader said so, and the way back.
import { useKept } from '#discovery/kept/kept-context.ts';
import { allow } from '#discovery/kept/unwanted.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { Chip, Chips } from '#ui/controls/chips.tsx';

/** The last comes first: it is what one takes back. */
export function Unwanted() {
  const { t } = useText();
  const unwanted = useKept((kept) => kept.unwanted);
  const change = useKept((kept) => kept.change);
  if (unwanted.length === 0) return null;
  return (
    <Chips label={t('forYou.unwanted')}>
      {unwanted.map(({ reference, name }) => (
        <Chip
          key={reference}
          group={t('forYou.not')}
          value={name}
          label={t('forYou.takeBack', { name })}
          onRemove={() => change(allow(reference))}
        />
      ))}
      {unwanted.length > 1 && (
        <li>
          <QuietButton onClick={() => change(allow())}>{t('forYou.undoAll')}</QuietButton>
        </li>
      )}
    </Chips>
  );
}
