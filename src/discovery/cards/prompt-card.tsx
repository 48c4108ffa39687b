// One prompt, as an entry of a list: its first lines, with its blanks drawn.
import { Fragment, memo } from 'react';
import { partsOf } from '#client/prompt-parts.ts';
import type { Prompt } from '#client/prompt.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Marked } from '#ui/content/marked.tsx';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import styles from './prompt-card.module.css';

export const PromptCard = memo(function PromptCard({ prompt }: { prompt: Prompt }) {
  const { value: word, locale } = useText();
  const { id, name, tenant, content, category, language, style, tone, mentor } = prompt;
  const reference = { kind: 'prompt', tenant, key: id } as const;
  const isForeign = language !== undefined && word('language', language) !== word('language', NAMES[locale]);
  return (
    <li className={styles.card}>
      <Kicker words={[category, isForeign ? word('language', language) : undefined, style, tone]} />
      <h3 className={styles.name} dir="auto">
        <Link to={paths.prompt(id)}>
          <Marked text={name} ranges={prompt.highlights.name} />
        </Link>
      </h3>
      <p className={styles.content} dir="auto">
        {keyed(content).map(({ key, text, blank }) =>
          blank === undefined ? (
            <Fragment key={key}>{text}</Fragment>
          ) : (
            <span key={key} className={styles.blank}>
              {blank}
            </span>
          ),
        )}
      </p>
      <div className={styles.foot}>
        {mentor !== undefined && <bdi className={styles.mentor}>{mentor.name}</bdi>}
        <span className={styles.acts}>
          <KeepButton reference={reference} name={name} />
          <CompareButton reference={reference} name={name} />
        </span>
      </div>
    </li>
  );
});

/** The languages of the site, as data names them. */
const NAMES = { en: 'English', es: 'Spanish', ar: 'Arabic' } as const;

/** So much of a text fits a card. */
const SHOWN = 240;

/** The parts of the beginning, each with where it starts. */
function keyed(content: string) {
  let at = 0;
  return partsOf(content).flatMap((part) => {
    const key = at;
    at += part.text.length;
    if (key >= SHOWN) return [];
    return [{ key, ...part, text: part.text.slice(0, SHOWN - key).toWellFormed() }];
  });
}
