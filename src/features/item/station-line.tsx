// A way as a line of stations, in the order in which it is gone.
import { Link } from '#ui/controls/link.tsx';
import { lineOf } from '#ui/cover/line.ts';
import type { Named } from './named-list.tsx';
import styles from './station-line.module.css';

/** `line` is the name of the line that the stations lie on. */
export function StationLine({
  line,
  stations,
}: {
  line: string | null | undefined;
  stations: readonly Named[];
}) {
  return (
    <ol data-line={lineOf(line)}>
      {stations.map(({ name, to, more }) => (
        <li key={name} className={styles.station}>
          <span className={styles.dot} aria-hidden="true" />
          <h3 className={styles.name} dir="auto">
            {to === undefined ? name : <Link to={to}>{name}</Link>}
          </h3>
          {more !== undefined && <bdi className={styles.more}>{more}</bdi>}
        </li>
      ))}
    </ol>
  );
}
