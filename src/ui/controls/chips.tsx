// What is chosen, each with its own way back.
import type { ReactNode } from 'react';
import { Icon } from '#ui/content/icon.tsx';
import styles from './chips.module.css';

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {children}
    </ul>
  );
}

interface ChipProps {
  group: string;
  value: string;
  /** The whole name of the button, for example "Remove Level: Beginner". */
  label: string;
  onRemove: () => void;
}

export function Chip({ group, value, label, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" className={styles.chip} aria-label={label} onClick={onRemove}>
        <span className={styles.words}>
          <span className={styles.group}>{group}</span> <bdi>{value}</bdi>
        </span>
        <Icon name="close" />
      </button>
    </li>
  );
}
