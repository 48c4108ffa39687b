// An entry of the catalogue: what is known of a thing, in one place. Right with only a name: what is missing is not drawn.
import type { ReactNode } from 'react';
import { Link } from '#ui/controls/link.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import styles from './entry.module.css';
import { Marked, type Ranges } from './marked.tsx';

interface EntriesProps {
  children: ReactNode;
  busy?: boolean;
  /** Fewer columns, for entries that are mostly words. */
  wide?: boolean | undefined;
}

export function Entries({ children, busy, wide }: EntriesProps) {
  return (
    <ul className={styles.entries} aria-busy={busy} data-wide={wide || undefined}>
      {children}
    </ul>
  );
}

export interface EntryFact {
  readonly key: string;
  readonly text: string;
  readonly sign?: ReactNode;
}

interface EntryProps {
  /** The link covers the whole entry. */
  to: string;
  name: { readonly text: string; readonly ranges?: Ranges | undefined; readonly lang?: string | undefined };
  cover: ReactNode;
  kicker: ReactNode;
  /** Its makers, and what it holds: one line each. */
  lines: { readonly by?: string | undefined; readonly has?: string | undefined };
  /** Drawn under the lines. */
  drawing?: ReactNode;
  facts: readonly EntryFact[];
  /** Buttons at the end of the foot, above the link. */
  acts?: ReactNode;
}

export function Entry({ to, name, cover, kicker, lines, drawing, facts, acts }: EntryProps) {
  return (
    <li className={styles.entry}>
      {cover}
      <div className={styles.body}>
        {kicker}
        <h3 className={styles.name} dir="auto" lang={name.lang}>
          <Link to={to}>
            <Marked text={name.text} ranges={name.ranges} />
          </Link>
        </h3>
        {lines.by !== undefined && (
          <p className={styles.by} dir="auto">
            {lines.by}
          </p>
        )}
        {lines.has !== undefined && (
          <p className={styles.has} dir="auto">
            {lines.has}
          </p>
        )}
        {drawing}
      </div>
      <div className={styles.foot}>
        {facts.map(({ key, text, sign }) => (
          <span key={key} className={styles.fact}>
            {sign}
            <bdi>{text}</bdi>
          </span>
        ))}
        {acts !== undefined && <span className={styles.acts}>{acts}</span>}
      </div>
    </li>
  );
}

/** An entry that is on its way: the same boxes. */
export function EntrySkeleton() {
  return (
    <li className={styles.entry} aria-hidden="true">
      <span data-cover="">
        <Bone shape="book" />
      </span>
      <div className={`${styles.body} ${styles.bones}`}>
        <Bone width="short" />
        <Bone shape="name" width="full" />
        <Bone shape="name" width="half" />
        <Bone width="half" />
      </div>
      <div className={styles.foot}>
        <Bone width="half" />
      </div>
    </li>
  );
}
