// How a cover is drawn: paths in four inks, and dice that fall the same way for the same seed.

/** A path in one of a cover's inks (0 is the ground): filled, or stroked when it has a width. */
export interface Stroke {
  readonly d: string;
  readonly ink: 0 | 1 | 2 | 3;
  readonly width?: number;
}

/** Gives the next number from 0 up to, not including, `below`; whole numbers. */
export type Dice = (below: number) => number;

export const fill = (ink: Stroke['ink'], d: string): Stroke => ({ d, ink });
export const line = (ink: Stroke['ink'], width: number, d: string): Stroke => ({ d, ink, width });

/** A circle as a path. */
export const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

/** mulberry32. */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** `count` things, made by their place. */
export function times<T>(count: number, make: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => make(place));
}
