// Filters that name a part of a value: the choice of all values that contain it.
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';

/** So many values are looked through. */
const MOST = 10_000;
/** A choice that nothing has. */
export const NOTHING: readonly string[] = ['\0'];

/** Where the values are looked for. */
export type Scope = Pick<SearchRequest, 'collection' | 'access' | 'within'>;

/** Values of a facet, in this scope, that contain a text in any case; {@link NOTHING} where none does. */
export async function valuesContaining(
  { engine, signal }: Pick<ApiContext, 'engine' | 'signal'>,
  scope: Scope,
  facet: string,
  contains: string,
): Promise<readonly string[]> {
  const asked = { ...scope, filters: {}, facet: { name: facet, limit: MOST }, contains };
  const { buckets } = await engine.facetValues(asked, signal);
  return buckets.length > 0 ? buckets.map(({ value }) => value) : NOTHING;
}
