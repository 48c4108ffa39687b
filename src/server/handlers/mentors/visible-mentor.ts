// One mentor, if the viewer may see it: what belongs to a mentor is shown to nobody else.
import { labelsHeldBy } from '#server/access/labels.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import type { StoredItem } from '#server/store/store.ts';
import { mentorUuid } from '#server/wire-ids.ts';

/** The mentor with this UUID, and the key under which engines find what belongs to it. */
export async function visibleMentor(
  { engine, store, viewer, signal }: ApiContext,
  uuid: string,
): Promise<{ readonly stored: StoredItem; readonly key: string } | undefined> {
  const { hits } = await engine.search(
    {
      collection: 'mentors',
      access: labelsHeldBy(viewer),
      filters: {},
      keys: [`unique_id:${uuid.toLowerCase()}`],
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: 1,
    },
    signal,
  );
  const [stored] = store.items(hits.map(({ row }) => row));
  if (stored === undefined) return undefined;
  return { stored, key: `mentor:${stored.tenant}/${mentorUuid(stored.tenant, stored.key)}` };
}
