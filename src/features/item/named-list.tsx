// Things by their names: those that have a page are links to it, the rest are words.
import { Link } from '#ui/controls/link.tsx';
import styles from './named-list.module.css';

export interface Named {
  readonly name: string;
  readonly to: string | undefined;
  /** A fact at the end of the row. */
  readonly more?: string | undefined;
}

/** Ruled rows, in columns where there is room. */
export function NamedList({ things }: { things: readonly Named[] }) {
  return (
    <ul className={styles.list}>
      {things.map(({ name, to, more }) => (
        <li key={to ?? name}>
          <span dir="auto">{to === undefined ? name : <Link to={to}>{name}</Link>}</span>
          {more !== undefined && <bdi className={styles.more}>{more}</bdi>}
        </li>
      ))}
    </ul>
  );
}

/** Words in a row, each leading to what has it too. */
export function WordList({ things }: { things: readonly Named[] }) {
  return (
    <ul className={styles.words}>
      {things.map(({ name, to }) => (
        <li key={name} dir="auto">
          {to === undefined ? (
            <span className={styles.word}>{name}</span>
          ) : (
            <Link className={styles.word} to={to}>
              {name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
