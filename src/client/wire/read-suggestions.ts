// What the palette is answered: what cannot be read is left out.
import { ApiError } from '#client/api-error.ts';
import { SUGGEST_GROUPS } from '#contract/discovery/suggest-parameters.ts';
import type { SuggestedHit, Suggestions } from '#contract/discovery/suggest-schema.ts';
import { readSpelling } from './read-relaxed.ts';
import { countOf, isObject, rangesOf, textOf, type Unknowns } from './read-value.ts';

/** @throws ApiError `unreadable` when it is no answer at all. */
export function readSuggestions(answer: unknown): Suggestions {
  if (!isObject(answer)) throw new ApiError('unreadable');
  return {
    query: textOf(answer['query']) ?? '',
    tokens: objects(answer['tokens']).flatMap(({ facet, value, known }) => {
      const [name, said] = [textOf(facet), textOf(value)];
      return name === undefined || said === undefined
        ? []
        : [{ facet: name, value: said, known: known === true }];
    }),
    values: objects(answer['values']).flatMap(({ facet, value, count }) => {
      const [name, said, counted] = [textOf(facet), textOf(value), countOf(count)];
      if (name === undefined || said === undefined || counted === undefined) return [];
      return [{ facet: name, value: said, count: counted }];
    }),
    groups: objects(answer['groups']).flatMap(({ collection, count, hits }) => {
      const name = SUGGEST_GROUPS.find((one) => one === collection);
      if (name === undefined) return [];
      const read = objects(hits).flatMap((hit) => readHit(hit) ?? []);
      return [{ collection: name, count: Math.max(countOf(count) ?? 0, read.length), hits: read }];
    }),
    spelling: readSpelling(answer['spelling']),
  };
}

function readHit(hit: Unknowns): SuggestedHit | undefined {
  const key = textOf(hit['key']);
  const name = textOf(hit['name']);
  if (key === undefined || name === undefined) return undefined;
  return {
    key,
    tenant: textOf(hit['tenant']) ?? '',
    name,
    detail: textOf(hit['detail']) ?? '',
    highlights: rangesOf(hit['highlights']),
  };
}

function objects(value: unknown): Unknowns[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
