// The width of a page and its gutters.
import type { ReactNode } from 'react';
import styles from './frame.module.css';

export function Frame({ children }: { children: ReactNode }) {
  return <div className={styles.frame}>{children}</div>;
}
