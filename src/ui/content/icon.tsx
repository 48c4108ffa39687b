// The signs that operate things, on a 16 px grid. Those that point along the text turn round with it.
import styles from './icon.module.css';

const PATHS = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zm-1 3.5 3 3',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'm4 6 4 4 4-4',
  forward: 'm6 4 4 4-4 4',
  back: 'm10 4-4 4 4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  keep: 'M4 2.5h8v11l-4-3-4 3z',
  compare: 'M2.5 3h11v10h-11zM8 3v10M5 6.5h.5M10.5 6.5h.5M5 9.5h.5M10.5 9.5h.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  out: 'M6 3.5H3v9.5h9.5v-3M9 3h4v4M13 3 7.5 8.5',
  offline:
    'M2 6.5a9 9 0 0 1 3-1.9M8 4a9 9 0 0 1 6 2.5M4.5 9.2A5 5 0 0 1 7 8m4.5 1.2-.4-.3M8 12h.01M3 3l10 10',
  person: 'M10.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  sun: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  moon: 'M13 9.3A5.5 5.5 0 1 1 6.7 3a4.4 4.4 0 0 0 6.3 6.3z',
  half: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 2.5v11M8 4.5h3M8 7h5M8 9.5h5M8 12h2.5',
} as const;

export type IconName = keyof typeof PATHS;

const FLIPS = new Set<IconName>(['forward', 'back', 'out']);

/** A sign of 16 px, or 20 when it stands alone. It says nothing by itself: its button has the words. */
export function Icon({ name, size }: { name: IconName; size?: 'large' }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-size={size}
      data-flips={FLIPS.has(name) || undefined}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
