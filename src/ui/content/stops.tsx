// How many stops a way has, as a line of small stations. The number stands beside it in words.
import styles from './stops.module.css';

/** More than so many are not told apart at a glance. */
const MOST = 7;

export function Stops({ count }: { count: number }) {
  const drawn = Math.min(count, MOST);
  if (drawn < 2) return null;
  const length = (drawn - 1) * 24;
  return (
    <svg className={styles.stops} width={length + 12} height="12" aria-hidden="true">
      <path d={`M6 6h${length}`} />
      {Array.from({ length: drawn }, (_, place) => (
        <circle key={place} cx={6 + place * 24} cy="6" r="3.5" />
      ))}
    </svg>
  );
}
