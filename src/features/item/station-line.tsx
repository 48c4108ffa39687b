// A way as a line of stations, in the order in which it is gone.
import { Link } from '#ui/controls/link.tsx';
import { lineOf } from '#ui/cover/line.ts';
import { moveAlongLine } from './move-along-line.ts';
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
    // The links in it take the keys; it only hears of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol data-line={lineOf(line)} onKeyDown={moveAlongLine}>
      {stations.map(({ name, to, more }, place) => (
        // Two stops may have one name, and they never move.
        // eslint-disable-next-line react/no-array-index-key
        <li key={place} className={styles.station}>
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
