// What will be sent: filled blanks washed, open ones dashed, with how long it is and what is still open.
import type { RefObject } from 'react';
import type { Prompt } from '#client/prompt.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { sentText, sizeOf, type FilledPart } from './fill-prompt.ts';
import { fieldId } from './prompt-field.tsx';
import styles from './prompt-page.module.css';

interface PromptPreviewProps {
  parts: readonly FilledPart[];
  open: Prompt['fields'];
  shown: RefObject<HTMLPreElement | null>;
}

export function PromptPreview({ parts, open, shown }: PromptPreviewProps) {
  const { t } = useText();
  const { bytes, characters } = sizeOf(sentText(parts));
  return (
    <>
      <pre ref={shown} className={styles.preview} dir="auto">
        {parts.map(({ text, kind }, place) => (
          // Parts are told apart by their place alone.
          // eslint-disable-next-line react/no-array-index-key
          <span key={place} data-part={kind}>
            {text}
          </span>
        ))}
      </pre>
      <p className={styles.note}>{t('prompt.size', { count: characters, bytes })}</p>
      {open.length > 0 && (
        <p className={styles.note}>
          {t('prompt.open', { count: open.length })}{' '}
          {open.map(({ name, label }, place) => (
            <span key={name}>
              {place > 0 && ', '}
              <QuietButton onClick={() => document.getElementById(fieldId(name))?.focus()}>
                <bdi>{label}</bdi>
              </QuietButton>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
