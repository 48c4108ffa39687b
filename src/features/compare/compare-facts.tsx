// Facts beside each other: a table where there is room, else one under the other, each with whose it is.
import { useText } from '#text/text-context.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import styles from './compare-page.module.css';
import type { CompareRow } from './compare-rows.ts';

interface CompareFactsProps {
  title: string;
  rows: readonly CompareRow[];
  /** What the things are called, in their order. */
  names: readonly string[];
}

export function CompareFacts({ title, rows, names }: CompareFactsProps) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={styles.part}>{title}</h2>
      {rows.map(({ label, values, best }) => (
        <section key={label} className={styles.fact}>
          <h3 className={styles.label}>{label}</h3>
          <ul className={styles.row}>
            {values.map((value, place) => (
              <li
                // Things keep their places.
                // eslint-disable-next-line react/no-array-index-key
                key={place}
                className={styles.value}
                data-best={best.includes(place) ? '' : undefined}
                data-empty={value === undefined ? '' : undefined}
              >
                <span className={styles.who}>
                  <bdi>{names[place]}</bdi>
                </span>
                {value !== undefined && <bdi>{value}</bdi>}
                {best.includes(place) && <VisuallyHidden> ({t('compare.best')})</VisuallyHidden>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
