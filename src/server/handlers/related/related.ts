// GET /api/discovery/related/: what stands near an item of the catalog, and who can help with it.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import type { RELATED_PARAMETERS } from '#contract/discovery/related-parameters.ts';
import type { RelatedResponse } from '#contract/discovery/related-schema.ts';
import { CONTENT_TYPES, ITEM_TYPES, type ItemType } from '#contract/facets.ts';
import type { ParameterProblem, ParametersOf } from '#contract/parameters.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import { records } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { catalogItems } from '#server/handlers/catalog/catalog-items.ts';
import { relate } from '#server/handlers/catalog/catalog-relations.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import { helpingMentors } from './helping-mentors.ts';
import { similarItems } from './similar-items.ts';

type RelatedQuery = ParametersOf<typeof RELATED_PARAMETERS>;

/**
 * All of it is of the item's own tenant.
 * @throws ProblemError 400 without a type or a key; 404 alike for what is not there and what the viewer may not see.
 */
export async function findRelated(context: ApiContext, query: RelatedQuery): Promise<RelatedResponse> {
  const { type, key } = checkRelated(query);
  const { engine, store, viewer, signal } = context;
  const access = labelsHeldBy(viewer);
  const found = await engine.search(
    {
      collection: 'catalog',
      access,
      filters: {
        content: CONTENT_TYPES.filter((_, i) => ITEM_TYPES[i] === type),
        ...(query.tenant === undefined ? {} : { tenant: [query.tenant] }),
      },
      keys: [`${type}_id:${key}`],
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: 1,
    },
    signal,
  );
  const [stored] = store.items(found.hits.map(({ row }) => row));
  if (stored === undefined) throw new ProblemError(404, 'There is nothing with this id, or not for you.');
  const [item] = await relate(context, catalogItems(store, { ...found, words: [] }, access), access, true);
  const linked = item === undefined ? new Set<string>() : linkedIds(item);
  const [similar, mentors] = await Promise.all([
    similarItems(context, stored, access, linked),
    helpingMentors(context, stored, access),
  ]);
  return { similar, mentors };
}

/** The item that a query means. @throws ProblemError 400 naming what is missing. */
export function checkRelated({ type, key }: RelatedQuery): { type: ItemType; key: string } {
  const problems: ParameterProblem[] = [];
  if (type === undefined)
    problems.push({ parameter: 'type', value: '', message: `must be one of ${ITEM_TYPES.join(', ')}` });
  if (key === undefined)
    problems.push({ parameter: 'key', value: '', message: 'must be the id of an item, like its course_id' });
  if (type === undefined || key === undefined) throw refuse(problems);
  return { type, key };
}

/** Engine ids of the item and of all that its page leads to. */
function linkedIds(item: CatalogItem): Set<string> {
  const fields: Readonly<Record<string, unknown>> = item;
  const linked = Object.values(fields)
    .flatMap(records)
    .flatMap((one) => ITEM_TYPES.flatMap((type) => idOf(type, item.tenant, one[`${type}_id`])));
  return new Set([...linked, ...idOf(item.type, item.tenant, fields[`${item.type}_id`])]);
}

function idOf(type: ItemType, tenant: string, key: unknown): string[] {
  return typeof key === 'string' ? [`${type}/${tenant}/${key}`] : [];
}
