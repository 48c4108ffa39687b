// What we say, in Spanish, on the first page. A key that English has and this has not does not compile.
import { cards } from './es/cards.ts';
import { catalog } from './es/catalog.ts';
import { errors } from './es/errors.ts';
import { facets } from './es/facets.ts';
import { site } from './es/site.ts';
import type { FirstKey, MessagesOf } from './messages.ts';

export const es: MessagesOf<'one' | 'many' | 'other', FirstKey> = {
  ...site,
  ...errors,
  ...catalog,
  ...facets,
  ...cards,
};
