// The question who is calling, and as whom one may sign in.
import type { Client } from './create-client.ts';
import { query } from './query-options.ts';
import { readSession } from '#client/wire/read-session.ts';

export const sessionQuery = (client: Client) => query(client, 'session', {}, readSession);
