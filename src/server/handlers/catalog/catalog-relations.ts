// What an item is part of and what teaches it: relations that are found, not stored.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import type { SearchRequest } from '#server/engine/engine.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { catalogItems } from './catalog-items.ts';
import { placesIn } from './places.ts';

/** At most so many related items of a kind. */
const MOST = 12;

/** Adds relations to each item: to all of them how many courses teach a skill, in a detail view the items themselves. */
export async function relate(
  context: ApiContext,
  items: readonly CatalogItem[],
  access: readonly string[],
  detail: boolean,
): Promise<CatalogItem[]> {
  const taught = await countCourses(context, items, access);
  return Promise.all(
    items.map(async (item) => {
      const counted =
        item.type === 'skill' ? { ...item, courses_count: taught.get(foldName(item.name)) ?? 0 } : item;
      return detail ? { ...counted, ...(await relations(context, item, access)) } : counted;
    }),
  );
}

async function relations(context: ApiContext, item: CatalogItem, access: readonly string[]) {
  const { tenant } = item;
  const find = (filters: SearchRequest['filters'], keys: readonly string[] = []) =>
    related(context, access, { ...filters, tenant: [tenant] }, keys);
  switch (item.type) {
    case 'course': {
      const programs = await find({ content: ['programs'] }, [`has:course:${item.course_id}`]);
      const pathways = await find({ content: ['pathways'] }, [`has:course:${item.course_id}`]);
      return { programs, pathways, places: placesIn([...programs, ...pathways], 'course', item.course_id) };
    }
    case 'program': {
      const pathways = await find({ content: ['pathways'] }, [`has:program:${item.program_id}`]);
      return {
        courses: await whole(context, access, tenant, 'course', item.courses),
        pathways,
        places: placesIn(pathways, 'program', item.program_id),
      };
    }
    case 'pathway':
      return {
        programs: await whole(context, access, tenant, 'program', item.programs),
        courses: await whole(context, access, tenant, 'course', item.courses),
      };
    case 'skill':
      return {
        courses: await find({ content: ['courses'], skills: [item.name] }),
        roles: await find({ content: ['roles'], skills: [item.name] }),
      };
    case 'role': {
      const skills = (item.skills ?? []).map(({ name }) => name);
      return { recommended_courses: skills.length === 0 ? [] : await find({ content: ['courses'], skills }) };
    }
    case 'resource':
      return {};
  }
}

/** The items behind references, in their order; a reference without an item stays what it is. */
async function whole(
  context: ApiContext,
  access: readonly string[],
  tenant: string,
  kind: 'course' | 'program',
  references: CatalogItemReferences,
) {
  const listed = references ?? [];
  const found = context.store.byKey(
    tenant,
    kind,
    listed.flatMap((one) => (typeof one[`${kind}_id`] === 'string' ? [String(one[`${kind}_id`])] : [])),
  );
  const hits = found.map(({ row, key }) => ({ row, id: key, score: 0 }));
  const items = new Map(
    catalogItems(context.store, { hits, words: [] }, access).map((item) => [item.id, item]),
  );
  return listed.map((one) => (one.id === null ? one : (items.get(one.id) ?? one)));
}

type CatalogItemReferences = Extract<CatalogItem, { type: 'program' }>['courses'];

async function related(
  context: ApiContext,
  access: readonly string[],
  filters: SearchRequest['filters'],
  keys: readonly string[],
): Promise<CatalogItem[]> {
  const { engine, store, signal } = context;
  const sort = { by: 'popularity', descending: true };
  const result = await engine.search(
    { collection: 'catalog', access, filters, keys, facets: [], sort, offset: 0, limit: MOST },
    signal,
  );
  return catalogItems(store, result, access);
}

/** How many visible courses teach each skill among the items: one query for all, by the facet's chosen values. */
async function countCourses(
  context: ApiContext,
  items: readonly CatalogItem[],
  access: readonly string[],
): Promise<Map<string, number>> {
  const skills = items.filter(({ type }) => type === 'skill');
  if (skills.length === 0) return new Map();
  const tenants = [...new Set(skills.map(({ tenant }) => tenant))];
  const request: SearchRequest = {
    collection: 'catalog',
    access,
    filters: { content: ['courses'], tenant: tenants, skills: skills.map(({ name }) => name) },
    facets: [{ name: 'skills', limit: 0 }],
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 0,
  };
  const { facets } = await context.engine.search(request, context.signal);
  const counts = new Map<string, number>();
  for (const { value, count } of facets['skills']?.buckets ?? [])
    counts.set(foldName(value), (counts.get(foldName(value)) ?? 0) + count);
  return counts;
}
