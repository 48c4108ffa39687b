// A catalog that comes in editions: every item of an edition says which it is of, and how many there are says it, too.
// Half of the items have the same id in all editions, the others one of their own.

export const TENANT = 'acme';
const WORDS =
  'algebra biology chemistry data design economics ethics finance geometry history law leadership marketing music nursing physics poetry python robotics statistics'.split(
    ' ',
  );
const LEVELS = ['Beginner', 'Intermediate', 'Advanced'];

/** How many items an edition has, where it has about so many. */
export function itemsIn(edition: number, about: number): number {
  return about + (edition % 7);
}

/** The subject of all items of an edition. */
export function subjectOf(edition: number): string {
  return `Edition ${edition}`;
}

/** The edition that a subject names; not a number for another one. */
export function editionOf(subject: unknown): number {
  return typeof subject === 'string' ? Number(/^Edition (\d+)$/.exec(subject)?.[1]) : Number.NaN;
}

/** An edition as JSON Lines. */
export function linesOf(edition: number, about: number): Buffer {
  return Buffer.from(
    Array.from(
      { length: itemsIn(edition, about) },
      (_, place) => `${JSON.stringify(record(edition, place))}\n`,
    ).join(''),
  );
}

function record(edition: number, place: number) {
  const word = (step: number) => WORDS[(place * 7 + step * 3) % WORDS.length] ?? '';
  return {
    type: 'course',
    course_id: place % 2 === 0 ? `kept-${place}` : `of-${edition}-${place}`,
    name: `${word(1)} and ${word(2)} ${place}`,
    description: Array.from({ length: 12 }, (_, step) => word(step)).join(' '),
    subject: subjectOf(edition),
    topics: [word(4), word(5)],
    level: LEVELS[place % LEVELS.length],
  };
}
