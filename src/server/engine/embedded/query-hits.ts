// The page of hits of a query, in the order asked.
import type { Hit, Sort } from '#server/engine/engine.ts';
import type { CollectionIndex } from './collection-index.ts';
import type { Query } from './query.ts';
import { smallest } from './smallest.ts';
import type { TextMatches } from './text-index.ts';

interface PageRequest {
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
}

export function queryHits(index: CollectionIndex, query: Query, request: PageRequest): Hit[] {
  const { sort, offset, limit } = request;
  if (limit === 0) return [];
  const ranked = sort.by === 'relevance' && query.text !== undefined ? query.text : undefined;
  const ordinals = ranked === undefined ? candidates(index, query, request) : query.matches.ordinals;
  const keys = ranked === undefined ? sortKeys(index, ordinals, sort) : relevanceKeys(ordinals, ranked);
  const best = smallest(keys, ordinals, ordinals.length, index.ids.ranks, offset + limit);
  return Array.from(best.subarray(offset), (position) => {
    const ordinal = ordinals[position] ?? 0;
    return { row: index.row(ordinal), id: index.ids.at(ordinal), score: scoreOf(ordinal, query.text) };
  });
}

/**
 * The matches, or, in the order of names, only those that can be on the page: where many match, walking the names from
 * the start soon finds a page full of them.
 */
function candidates(index: CollectionIndex, query: Query, { sort, offset, limit }: PageRequest): Uint32Array {
  const { matches } = query;
  const { order, ranks } = index.names;
  const wanted = offset + limit;
  const walkable = sort.by === 'relevance' || (sort.by === 'name' && !sort.descending);
  // On average the walk takes this many steps; listing the matches takes their number.
  if (!walkable || (wanted * order.length) / matches.size > matches.size) return matches.ordinals;
  const found: number[] = [];
  for (const ordinal of order) {
    const last = found[wanted - 1];
    // Those with the name of the last one are wanted too: ids will choose among them.
    if (last !== undefined && ranks[ordinal] !== ranks[found.at(-1) ?? 0]) break;
    if (matches.has(ordinal)) found.push(ordinal);
  }
  return Uint32Array.from(found);
}

/** Keys that ascend in the order asked, by position in `ordinals`. What lacks the number comes last, both ways. */
function sortKeys(index: CollectionIndex, ordinals: Uint32Array, sort: Sort): Float64Array {
  const keys = new Float64Array(ordinals.length).fill(Number.POSITIVE_INFINITY);
  const byName = sort.by === 'name' || sort.by === 'relevance';
  const numbers = byName ? index.names.ranks : index.number(sort.by);
  // Best match has one direction; without a text it is the order of names.
  const sign = sort.descending && sort.by !== 'relevance' ? -1 : 1;
  for (let i = 0; i < ordinals.length; i += 1) {
    const number = numbers?.[ordinals[i] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(number)) keys[i] = sign * number;
  }
  return keys;
}

/** Both lists ascend, and each of `ordinals` is among the text's. */
function relevanceKeys(ordinals: Uint32Array, text: TextMatches): Float64Array {
  const keys = new Float64Array(ordinals.length);
  let at = 0;
  for (let i = 0; i < ordinals.length; i += 1) {
    while (text.ordinals[at] !== ordinals[i]) at += 1;
    keys[i] = -(text.scores[at] ?? 0);
  }
  return keys;
}

/** Binary search. */
function scoreOf(ordinal: number, text: TextMatches | undefined): number {
  if (text === undefined) return 0;
  let low = 0;
  let high = text.ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((text.ordinals[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return text.scores[low] ?? 0;
}
