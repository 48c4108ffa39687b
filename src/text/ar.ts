// What we say, in Arabic. A key that English has and this has not does not compile.
import { catalog } from './ar/catalog.ts';
import { errors } from './ar/errors.ts';
import { facets } from './ar/facets.ts';
import { items } from './ar/items.ts';
import { session } from './ar/session.ts';
import { site } from './ar/site.ts';
import type { MessagesOf } from './messages.ts';

export const ar: MessagesOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'> = {
  ...site,
  ...errors,
  ...catalog,
  ...facets,
  ...items,
  ...session,
};
