// What we say, in English: the list of keys that every other language must have. `{name}` is a value; a message with
// forms is chosen by the plural of `count`.
import { catalog } from './en/catalog.ts';
import { errors } from './en/errors.ts';
import { facets } from './en/facets.ts';
import { items } from './en/items.ts';
import { session } from './en/session.ts';
import { site } from './en/site.ts';

export const en = { ...site, ...errors, ...catalog, ...facets, ...items, ...session } as const;
