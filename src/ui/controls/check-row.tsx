// One choice of many: a native check box, its words, a bar on the group's scale, and its count.
import type { ReactNode } from 'react';
import styles from './check-row.module.css';

interface CheckRowProps {
  label: string;
  /** Stands before the words; says nothing by itself. */
  sign?: ReactNode;
  state: 'on' | 'off' | 'mixed';
  /** How many there are, as it is written. */
  count: string;
  /** Length of the bar, 0 to 1. */
  share: number;
  onToggle: () => void;
  /** The reader is likely to choose it: points at it, presses it, or has come to it. */
  onIntent: (kind: 'hover' | 'press' | 'focus' | 'leave') => void;
}

/** Bars are 36 units long. */
const LENGTH = 36;

export function CheckRow({ label, sign, state, count, share, onToggle, onIntent }: CheckRowProps) {
  return (
    <label
      className={styles.row}
      data-none={share === 0 || undefined}
      onPointerEnter={() => onIntent('hover')}
      onPointerLeave={() => onIntent('leave')}
      onPointerDown={() => onIntent('press')}
    >
      <input
        className={styles.box}
        type="checkbox"
        checked={state === 'on'}
        ref={(box) => {
          if (box !== null) box.indeterminate = state === 'mixed';
        }}
        onChange={onToggle}
        onFocus={() => onIntent('focus')}
      />
      <span className={styles.words}>
        {sign}
        <span className={styles.label} dir="auto">
          {label}
        </span>
      </span>{' '}
      <svg className={styles.bar} viewBox={`0 0 ${LENGTH} 3`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.round(share * LENGTH * 10) / 10} height="3" />
      </svg>
      <span className={styles.count}>{count}</span>
    </label>
  );
}
