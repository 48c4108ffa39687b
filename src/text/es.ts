// What we say, in Spanish. A key that English has and this has not does not compile.
import { catalog } from './es/catalog.ts';
import { errors } from './es/errors.ts';
import { facets } from './es/facets.ts';
import { items } from './es/items.ts';
import { session } from './es/session.ts';
import { site } from './es/site.ts';
import type { MessagesOf } from './messages.ts';

export const es: MessagesOf<'one' | 'many' | 'other'> = {
  ...site,
  ...errors,
  ...catalog,
  ...facets,
  ...items,
  ...session,
};
