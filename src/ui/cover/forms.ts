// The forms other than a book's: what kind of thing stands on the shelf is told by its outline.
import type { Figure } from './figures.ts';
import { disc, fill, line, times } from './pen.ts';

/** A row of spines on a board. */
const spines: Figure = (roll) => {
  const inks = [1, 3, 2, 1, 3] as const;
  let x = 12;
  const books = inks.flatMap((ink) => {
    const width = 10 + roll(3) * 2;
    const height = 66 + roll(26);
    const left = x;
    x += width + 2;
    return [
      fill(ink, `M${left} ${132 - height}h${width}v${height}h-${width}z`),
      line(0, 1.5, `M${left} ${144 - height}h${width}`),
    ];
  });
  return [...books, fill(1, 'M8 132h80v3H8z')];
};

/** A line with three stops, and another that leaves it. */
const stops: Figure = (roll) => {
  const near = roll(2) === 0;
  const places = near ? [20, 40, 60] : [76, 54, 32];
  return [
    line(3, 4, near ? 'M76 144V100L40 64V0' : 'M20 144V104L68 56V0'),
    line(1, 9, near ? 'M20 144V104L60 64V0' : 'M76 144V108L32 64V0'),
    ...places.flatMap((x, i) => {
      const middle = i === 1;
      const ring = disc(x, 124 - i * (near ? 40 : 39), middle ? 10 : 7);
      return [fill(middle ? 2 : 0, ring), line(1, 4, ring)];
    }),
  ];
};

/** An interchange. */
const interchange: Figure = (roll) => {
  const rising = roll(2) === 0;
  return [
    line(3, 6, rising ? 'M0 124L96 44' : 'M0 44L96 124'),
    line(1, 34, 'M32 84h32'),
    line(0, 18, 'M32 84h32'),
    fill(2, disc(rising ? 64 : 32, 84, 9)),
  ];
};

/** Two boards on a post. */
const signpost: Figure = () => [
  fill(3, 'M44 60h8v84h-8z'),
  fill(1, 'M14 40h56l14 14-14 14H14z'),
  fill(2, 'M82 80H34L22 91l12 11h48z'),
];

/** A written sheet with a folded corner. */
const sheet: Figure = (roll) => [
  fill(1, 'M20 36h40l16 16v72H20z'),
  fill(2, 'M60 36v16h16z'),
  ...times(5, (i) => fill(0, `M28 ${64 + i * 10}h${i === 4 ? 18 : 30 + roll(10)}v3H28z`)),
];

/** By number: 0 is a book, whose figure its series draws. */
export const FORMS: readonly (Figure | undefined)[] = [
  undefined,
  spines,
  stops,
  interchange,
  signpost,
  sheet,
];

/** Where the drawing runs through the head band, so that no band is printed. */
export const WITHOUT_BAND = FORMS.indexOf(stops);
