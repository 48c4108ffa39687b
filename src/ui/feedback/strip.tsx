// A notice across the page about the page's own condition.
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/content/icon.tsx';
import styles from './strip.module.css';

/** Always in the page, so that screen readers hear it when words come. */
export function Strip({ icon, children }: { icon: IconName; children: ReactNode }) {
  const empty = children === undefined || children === null || children === false;
  return (
    <output className={empty ? undefined : styles.strip}>
      {!empty && (
        <div className={styles.inner}>
          <Icon name={icon} />
          <span>{children}</span>
        </div>
      )}
    </output>
  );
}
