// A link inside words.
import type { ComponentProps } from 'react';
import { Link } from '#ui/controls/link.tsx';
import styles from './text-link.module.css';

export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} className={styles.link} />;
}
