// What a typed token means: the value as the index writes it, whatever its case, accents or language.
import { SUGGEST_GROUPS } from '#contract/discovery/suggest-parameters.ts';
import type { Token } from '#contract/discovery/tokens.ts';
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { PROMPT_FACETS } from '#contract/prompts/prompt-parameters.ts';
import type { FacetValuesRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { filtersFrom } from '#server/handlers/list/answer-list.ts';
import { canonicalFilterValue } from '#server/normalise/canonical-filter-value.ts';
import { foldName } from '#server/normalise/fold-name.ts';

/** Who asks, and of which tenants; none: all. */
export interface Scope {
  readonly context: ApiContext;
  readonly access: readonly string[];
  readonly tenants: readonly string[];
}

export interface ReadToken {
  readonly facet: string;
  readonly value: string;
  readonly known: boolean;
  /** As typed. */
  readonly given: string;
  readonly open: boolean;
}

/** So many values are looked through for one that differs in its accents alone. */
const MOST_VALUES = 2_000;

/** What can be searched, each with its facets. */
export const SEARCHES: Readonly<Record<'catalog' | 'mentors' | 'prompts', readonly Facet[]>> = {
  catalog: CATALOG_FACETS,
  mentors: MENTOR_FACETS,
  prompts: PROMPT_FACETS,
};
export const SEARCH_NAMES = ['catalog', 'mentors', 'prompts'] as const;

export async function readToken(scope: Scope, { facet, value: given, open }: Token): Promise<ReadToken> {
  const found = facet === 'content' ? groupNamed(given) : await indexedValue(scope, facet, given);
  return { facet, value: found ?? given, known: found !== undefined, given, open };
}

function groupNamed(given: string): string | undefined {
  const folded = foldName(given);
  return SUGGEST_GROUPS.find((group) => group === folded || group === `${folded}s`);
}

async function indexedValue(scope: Scope, facet: string, given: string): Promise<string | undefined> {
  if (given === '') return undefined;
  const value = canonicalFilterValue(facet, given);
  for (const collection of SEARCH_NAMES) {
    const own = SEARCHES[collection].find(({ name }) => name === facet);
    if (own === undefined) continue;
    if (own.values?.includes(value) === true) return value;
    const found = await valueIn(scope, collection, facet, value);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function valueIn(
  { context: { engine, signal, prefetch }, access, tenants }: Scope,
  collection: string,
  facet: string,
  value: string,
): Promise<string | undefined> {
  const request: Omit<FacetValuesRequest, 'facet' | 'filters'> = {
    collection,
    access,
    within: filtersFrom({ tenant: tenants }),
    contains: '',
    ...(prefetch ? { priority: 'prefetch' } : {}),
  };
  const values = async (chosen: readonly string[], limit: number) => {
    const asked = { ...request, filters: filtersFrom({ [facet]: chosen }), facet: { name: facet, limit } };
    return (await engine.facetValues(asked, signal)).buckets.filter(({ count }) => count > 0);
  };
  const [same] = await values([value], 0);
  if (same !== undefined) return same.value;
  const wanted = foldName(value);
  return (await values([], MOST_VALUES)).find((one) => foldName(one.value) === wanted)?.value;
}
