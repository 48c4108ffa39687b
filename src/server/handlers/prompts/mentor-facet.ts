// The facet of prompts by mentor: with names, and only of mentors that the viewer may see.
import type { FacetCounts } from '#contract/list-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import { texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { mentorUuid } from '#server/wire-ids.ts';

/** The facets of an answer, that of the mentors less the hidden ones: their UUIDs are nobody else's business. */
export async function withMentorFacet(
  { engine, store, viewer, signal }: ApiContext,
  facets: Readonly<Record<string, FacetCounts>>,
): Promise<Record<string, FacetCounts>> {
  const { mentor, ...others } = facets;
  if (mentor === undefined) return others;
  const counted = Object.entries(mentor.terms);
  const { hits } = await engine.search(
    {
      collection: 'mentors',
      access: labelsHeldBy(viewer),
      within: { unique_id: counted.map(([uuid]) => uuid) },
      filters: {},
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: counted.length,
    },
    signal,
  );
  const labels = new Map(
    store
      .items(hits.map(({ row }) => row))
      .map(({ tenant, key, item }) => [mentorUuid(tenant, key), texts(item['name'])[0] ?? key]),
  );
  const seen = counted.filter(([uuid]) => labels.has(uuid));
  if (seen.length === 0) return others;
  return {
    ...others,
    mentor: {
      total: seen.length,
      terms: Object.fromEntries(seen),
      // A count of the rest would tell of hidden mentors, too.
      other: 0,
      labels: Object.fromEntries(labels),
    },
  };
}
