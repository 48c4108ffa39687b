// What we say, in English, on the first page: the catalog and what stands around it. `{name}` is a value; a message with
// forms is chosen by the plural of `count`. Every other language has the same keys.
import { cards } from './en/cards.ts';
import { catalog } from './en/catalog.ts';
import { errors } from './en/errors.ts';
import { facets } from './en/facets.ts';
import { site } from './en/site.ts';

export const en = { ...site, ...errors, ...catalog, ...facets, ...cards } as const;
