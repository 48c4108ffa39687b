// The question what stands near an item, and who can help with it.
import type { ItemType } from '#contract/facets.ts';
import type { Client } from './create-client.ts';
import { query } from './query-options.ts';
import type { Item } from './result-page.ts';

/** A mentor as far as a row about it says. */
export interface Helper {
  /** Its UUID, as the address of its page has it. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly image?: string;
  readonly subject?: string;
  readonly category?: string;
}

/** What stands near an item, the nearest first, and who can help with it. Either may be empty. */
export interface Related {
  readonly similar: readonly Item[];
  readonly mentors: readonly Helper[];
}

/** `key` is the item's own id; `tenant` the one that it is of. */
export const relatedQuery = (
  client: Client,
  { type, key, tenant }: { type: ItemType; key: string; tenant: string | undefined },
) =>
  query<'related', Related>(client, 'related', { type, key, tenant }, async (answer) =>
    (await import('#client/wire/read-related.ts')).readRelated(answer, client.baseUrl),
  );
