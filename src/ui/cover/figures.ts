// The figures of a printed series, on a field of 96 × 144 whose head band (32) stays free.
import { disc, fill, line, times, type Dice, type Stroke } from './pen.ts';

export type Figure = (roll: Dice) => Stroke[];

/** Quarter circles from one corner, and a body outside them. */
const arcs: Figure = (roll) => {
  const x = roll(2) * 96;
  const low = roll(10) < 7;
  const y = low ? 144 : 32;
  const rings = 3 + roll(3);
  const step = 104 / rings;
  return [
    ...times(rings, (i) => {
      const ink = i % 4 === 3 ? 0 : i % 3 === 0 ? 1 : i % 3 === 1 ? 2 : 3;
      return fill(ink, disc(x, y, Math.round(step * (rings - i))));
    }),
    fill(2, disc(x === 0 ? 80 : 16, low ? 48 : 124, 5 + roll(4))),
  ];
};

/** Four swells under a low sun. */
const waves: Figure = (roll) => {
  const swell = (6 + roll(9)) * (roll(2) === 0 ? 1 : -1);
  const inks = [3, 1, 3, 0] as const;
  return [
    fill(2, disc(20 + roll(56), 52, 15)),
    ...inks.map((ink, i) =>
      fill(ink, `M0 ${66 + i * 20}q24 ${swell * (i % 2 === 0 ? -2 : 2)} 48 0t48 0V144H0z`),
    ),
  ];
};

/** A field of dots with one found. */
const grid: Figure = (roll) => {
  const found = roll(20);
  const dots: [small: string[], big: string[], hit: string[]] = [[], [], []];
  for (let i = 0; i < 20; i++) {
    const kind = i === found ? 2 : roll(100) < 42 ? 0 : 1;
    dots[kind].push(`M${16 + Math.round((i % 4) * 21.3)} ${48 + Math.round(Math.floor(i / 4) * 20.5)}h0`);
  }
  return [line(3, 5, dots[0].join('')), line(1, 14, dots[1].join('')), line(2, 19, dots[2].join(''))];
};

/** A ridge with a lit and a shaded side. */
const prisms: Figure = (roll) => {
  const x = 24 + roll(48);
  const y = 40 + roll(12);
  const foot = 92 + roll(14);
  return [
    fill(1, `M${x} ${y}L0 ${foot}V144H${x}z`),
    fill(3, `M${x} ${y}L96 ${foot + 8}V144H${x}z`),
    fill(2, `M0 144L${x} ${foot + 2}L96 144z`),
  ];
};

/** Columns that climb or fall, one of them marked. */
const steps: Figure = (roll) => {
  const base = 18 + roll(12);
  const climbs = roll(100) < 65;
  const marked = 1 + roll(4);
  return times(6, (i) => {
    const height = base + (climbs ? i : 5 - i) * 13 + roll(9);
    return fill(i === marked ? 2 : i % 2 === 0 ? 1 : 3, `M${i * 16} 144v-${height}h16v${height}z`);
  });
};

/** Rings about a centre, and a body on the outer one. */
const orbits: Figure = (roll) => {
  const x = 36 + roll(24);
  const rings = 3 + roll(2);
  const angle = roll(628) / 100;
  const reach = (rings - 1) * 13 + 17;
  const body = disc(Math.round(x + Math.cos(angle) * reach), Math.round(88 + Math.sin(angle) * reach), 9);
  return [
    ...times(rings, (i) => line(i % 2 === 0 ? 1 : 3, i % 2 === 0 ? 5 : 2, disc(x, 88, (i + 1) * 13 + 4))),
    fill(1, disc(x, 88, 8)),
    fill(2, body),
  ];
};

/** Quarter rings on a field of 3 × 4, turned at random: a woven band. */
const weave: Figure = (roll) => {
  const threads: [first: string[], second: string[]] = [[], []];
  for (let i = 0; i < 12; i++) {
    const x = (i % 3) * 32;
    const y = 32 + Math.floor(i / 3) * 32;
    const turned = roll(2) === 0;
    threads[i % 5 === 2 ? 1 : 0].push(
      turned
        ? `M${x} ${y + 16}a16 16 0 0 0 16-16M${x + 16} ${y + 32}a16 16 0 0 1 16-16`
        : `M${x} ${y + 16}a16 16 0 0 1 16 16M${x + 16} ${y}a16 16 0 0 0 16 16`,
    );
  }
  return [line(1, 7, threads[0].join('')), line(2, 7, threads[1].join(''))];
};

/** Rays from a lower corner, and a body in the open. */
const fan: Figure = (roll) => {
  const x = roll(2) * 96;
  const rays = 5 + roll(2);
  const edge = (i: number) => Math.round(34 + (i * 110) / rays);
  const inks = [1, 2, 3] as const;
  return [
    ...times(rays, (i) => fill(inks[i % 3] ?? 1, `M${x} 144L${96 - x} ${edge(i)}V${edge(i + 1)}z`)),
    fill(1, disc(x === 0 ? 72 : 24, 40, 6)),
  ];
};

/** The figures a series draws from, one list a line, and one for stone. */
export const SERIES: readonly (readonly Figure[])[] = [
  [arcs, grid, steps, waves, orbits],
  [prisms, fan, grid, arcs],
  [waves, arcs, fan, steps],
  [orbits, arcs, waves, prisms],
  [steps, prisms, weave, fan],
  [fan, orbits, arcs, grid],
  [waves, weave, orbits, prisms],
  [weave, prisms, arcs, waves],
  [grid, weave, prisms, orbits],
  [arcs, fan, steps, weave],
  [arcs, grid, prisms, orbits, weave],
];
