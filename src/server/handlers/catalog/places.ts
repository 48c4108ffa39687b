// Where an item stands in the programs and pathways that it is part of, as far as the caller sees their stops.
import type { CatalogItem, Place, Reference } from '#contract/catalog-schema.ts';

/** The place of the course or program with this key in each of these ways, in their order. */
export function placesIn(ways: readonly CatalogItem[], kind: 'course' | 'program', key: string): Place[] {
  return ways.flatMap((way): Place[] => {
    if (way.type !== 'program' && way.type !== 'pathway') return [];
    const listed = (kind === 'program' ? (way.type === 'pathway' ? way.programs : []) : way.courses) ?? [];
    const position = 1 + listed.findIndex((one) => one[`${kind}_id`] === key);
    if (position === 0) return [];
    const { id, name, subject } = way;
    const wayKey = way.type === 'program' ? way.program_id : way.pathway_id;
    return [
      {
        type: way.type,
        way: { id, name, [`${way.type}_id`]: wayKey, ...(subject ? { subject } : {}) },
        position,
        stops: listed.map((one) => stopOf(one, kind)),
      },
    ];
  });
}

function stopOf({ id, name, ...rest }: Reference, kind: string): Reference {
  const key = rest[`${kind}_id`];
  return { id, name, ...(typeof key === 'string' && id !== null ? { [`${kind}_id`]: key } : {}) };
}
