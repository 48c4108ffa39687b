// The sign of the site: a line, and the ring that says "you are here".
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import styles from './header.module.css';

export function Brand({ name }: { name: string }) {
  return (
    <Link className={styles.brand} to={paths.home()}>
      <svg viewBox="0 0 34 20" width="34" height="20" fill="none" aria-hidden="true">
        <path className={styles.track} d="M0 10h34" />
        <circle className={styles.ring} cx="17" cy="10" r="7" />
      </svg>
      <bdi>{name}</bdi>
    </Link>
  );
}
