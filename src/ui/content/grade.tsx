// Three bars that rise: how far up something is. Its word always stands beside it.
import styles from './grade.module.css';

/** `of` is 1 to 3. */
export function Grade({ of }: { of: number }) {
  return (
    <svg className={styles.grade} viewBox="0 0 13 11" aria-hidden="true">
      {[5, 8, 11].map((height, place) => (
        <rect
          key={height}
          x={place * 5}
          y={11 - height}
          width="3"
          height={height}
          data-on={place < of || undefined}
        />
      ))}
    </svg>
  );
}
