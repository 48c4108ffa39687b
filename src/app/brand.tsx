// The sign of the site: its own picture, or a line with the ring that says "you are here".
import { useCallback, useState } from 'react';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import styles from './header.module.css';

interface BrandProps {
  name: string;
  /** The address of a picture; without one, or where it does not load, the sign is drawn. */
  logo: string | undefined;
}

export function Brand({ name, logo }: BrandProps) {
  const [broken, setBroken] = useState(false);
  // The server's page may have tried and failed before there was anyone to hear of it.
  const check = useCallback((image: HTMLImageElement | null) => {
    if (image !== null && image.complete && image.naturalWidth === 0) setBroken(true);
  }, []);
  return (
    <Link className={styles.brand} to={paths.home()}>
      {logo !== undefined && !broken ? (
        <img
          ref={check}
          className={styles.logo}
          src={logo}
          alt=""
          height="32"
          referrerPolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      ) : (
        <svg viewBox="0 0 34 20" width="34" height="20" fill="none" aria-hidden="true">
          <path className={styles.track} d="M0 10h34" />
          <circle className={styles.ring} cx="17" cy="10" r="7" />
        </svg>
      )}
      <bdi>{name}</bdi>
    </Link>
  );
}
