// What the palette understood, and what it says where there are no rows.
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import type { FacetName } from '#contract/facet-names.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import styles from './palette.module.css';

interface PaletteNoteProps {
  state: 'resting' | 'asking' | 'answered' | 'failed';
  answer: Suggestions | undefined;
  /** Something was typed, and there are no rows for it. */
  isEmpty: boolean;
  onRetry: () => void;
}

export function PaletteNote({ state, answer, isEmpty, onRetry }: PaletteNoteProps) {
  const { t, value: word } = useText();
  if (state === 'failed')
    return (
      <p className={styles.note}>
        {t('palette.failed')} <QuietButton onClick={onRetry}>{t('error.retry')}</QuietButton>
      </p>
    );
  const tokens = state === 'resting' ? [] : (answer?.tokens.filter(({ known }) => known) ?? []);
  return (
    <>
      {tokens.length > 0 && (
        <ul className={styles.tokens} aria-label={t('palette.understood')}>
          {tokens.map(({ facet, value }) => (
            <li key={`${facet} ${value}`} className={styles.token}>
              {/* The facets of tokens are the catalog's. */}
              <em>{t(`facet.${facet as FacetName}`)}</em> <bdi>{word(facet, value)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {isEmpty && state === 'answered' && (
        <p className={styles.note}>
          <b>{t('palette.none')}</b> {t('palette.noneHelp')}
        </p>
      )}
    </>
  );
}
