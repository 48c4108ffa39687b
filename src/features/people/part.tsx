// A part of what is told of somebody, under a heading of its own.
import type { ReactNode } from 'react';
import styles from './part.module.css';

export function Part({ title, level, children }: { title: string; level: 2 | 4; children: ReactNode }) {
  const Heading = level === 2 ? 'h2' : 'h4';
  return (
    <section className={styles.part} data-level={level}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  );
}
