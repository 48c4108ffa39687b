// What a request may write for a facet's value → the value as items carry it, so that `level=beginner` finds "Beginner".
import { CATALOG_FACETS, FORMATS, type Facet } from '#contract/facets.ts';
import { foldName } from './fold-name.ts';
import { readLanguage } from './language.ts';
import { readLevel } from './level.ts';
import { readPrice } from './price.ts';
import { readSelfPaced } from './self-paced.ts';

/** Readers of the facets whose values are normalised at import. */
const READERS: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['level', readLevel],
  ['language', (value: string) => readLanguage(value)?.name],
  ['price', (value: string) => readPrice(value)?.range],
  [
    'self_paced',
    (value: string) => {
      const selfPaced = readSelfPaced(value);
      return selfPaced === undefined ? undefined : FORMATS[selfPaced ? 0 : 1];
    },
  ],
  ['content', (value: string) => known('content', `${value}s`)],
]);

const VALUES = new Map(
  CATALOG_FACETS.map((facet: Facet) => [
    facet.name,
    new Map((facet.values ?? []).map((value) => [key(value), value])),
  ]),
);

/** The canonical spelling of a facet's value; one that is not known stays as it is, and then finds nothing. */
export function canonicalFilterValue(facet: string, value: string): string {
  return known(facet, value) ?? READERS.get(facet)?.(value) ?? value;
}

function known(facet: string, value: string): string | undefined {
  return VALUES.get(facet)?.get(key(value));
}

/** Without case, and whichever dash the keyboard has. */
function key(value: string): string {
  return foldName(value).replaceAll(/[‐‑‒–—]/g, '-');
}
