// The question who is calling, and as whom one may sign in.
import type { Client } from './create-client.ts';
import { query } from './query-options.ts';

export const sessionQuery = (client: Client) =>
  query(client, 'session', {}, async (answer) => {
    const { readSession } = await import('#client/wire/read-session.ts');
    return readSession(answer);
  });
