// A role that somebody names, as far as they may see it.
import type { ApiContext } from '#server/handlers/api.ts';
import { ProblemError } from '#server/http/problems.ts';
import type { StoredItem } from '#server/store/store.ts';

/**
 * The role with this id or number.
 * @param tenant where ids are not unique without it
 * @throws ProblemError 404 alike for what is not there and what may not be seen
 */
export async function roleNamed(
  { engine, store, signal }: Pick<ApiContext, 'engine' | 'store' | 'signal'>,
  access: readonly string[],
  role: string,
  tenant?: string,
): Promise<StoredItem> {
  const { hits } = await engine.search(
    {
      collection: 'catalog',
      access,
      filters: { content: ['roles'], ...(tenant === undefined ? {} : { tenant: [tenant] }) },
      keys: [`role_id:${role}`],
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: 1,
    },
    signal,
  );
  const [stored] = store.items(hits.map(({ row }) => row));
  if (stored === undefined) throw new ProblemError(404, `There is no role ${role}, or not for you.`);
  return stored;
}
