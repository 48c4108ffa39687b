// The line above a name: what kind of thing, and which line it lies on.
import { Fragment } from 'react';
import { LineCode } from '#ui/cover/line-code.tsx';
import styles from './kicker.module.css';

interface KickerProps {
  /** In their order; those that are missing leave nothing behind. */
  words: readonly (string | null | undefined)[];
  /** Name of the line whose sign stands first. */
  line?: string | null | undefined;
  size?: 'large';
}

export function Kicker({ words, line, size }: KickerProps) {
  const present = words.filter((word): word is string => typeof word === 'string' && word !== '');
  return (
    <p className={styles.kicker} data-size={size}>
      {typeof line === 'string' && line !== '' && <LineCode name={line} />}
      <span className={styles.words}>
        {present.map((word, place) => (
          <Fragment key={word}>
            {place > 0 && ' · '}
            <bdi>{word}</bdi>
          </Fragment>
        ))}
      </span>
    </p>
  );
}
