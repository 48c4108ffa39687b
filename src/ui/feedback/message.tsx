// What happened, what is kept, what to do. No drawings, no apologies.
import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  title: string;
  text?: ReactNode;
  /** Longer ways out, each a row. */
  children?: ReactNode;
  /** Buttons and links. */
  ways?: ReactNode;
  /** What to quote to whoever runs the site. */
  trace?: ReactNode;
  /** The heading's level: 1 when the message is the page. */
  level?: 1 | 2;
}

export function Message({ title, text, children, ways, trace, level = 2 }: MessageProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={styles.message}>
      <Heading className={styles.title}>{title}</Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
      {ways !== undefined && <div className={styles.ways}>{ways}</div>}
      {trace !== undefined && <p className={styles.trace}>{trace}</p>}
    </section>
  );
}
