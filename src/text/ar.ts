// What we say, in Arabic, on the first page. A key that English has and this has not does not compile.
import { cards } from './ar/cards.ts';
import { catalog } from './ar/catalog.ts';
import { errors } from './ar/errors.ts';
import { facets } from './ar/facets.ts';
import { site } from './ar/site.ts';
import type { FirstKey, MessagesOf } from './messages.ts';

export const ar: MessagesOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', FirstKey> = {
  ...site,
  ...errors,
  ...catalog,
  ...facets,
  ...cards,
};
