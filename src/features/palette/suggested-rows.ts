// What was suggested for a text, as rows: ways to go on, the best of each collection, and the way to all of it.
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import { parseTokens, writeTokens } from '#contract/discovery/tokens.ts';
import { CONTENT_TYPES, ITEM_TYPES } from '#contract/facets.ts';
import type { FacetName } from '#contract/facet-names.ts';
import type { Text } from '#text/format.ts';
import { CATALOG } from '#url/catalog.ts';
import type { State } from '#url/collection.ts';
import { decode, setFacet, setText, toggle } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import type { ReferenceKind } from '#url/reference.ts';
import type { Row, RowGroup } from './palette-rows.ts';

/** What was asked for, and how it was understood. */
type Understood = Pick<Suggestions, 'query'> & {
  readonly tokens: readonly { readonly facet: string; readonly value: string }[];
};

type Group = Suggestions['groups'][number]['collection'];

/** `typed` is the text in the box, `site` the tenant that links need not name. */
export function suggestedRows(
  typed: string,
  answer: Suggestions,
  text: Text,
  site: string | undefined,
): RowGroup[] {
  const { t } = text;
  const { spelling, values, groups } = answer;
  const meant: Row[] =
    spelling === null
      ? []
      : [
          {
            id: 'spelling',
            name: t('palette.meant', { query: spelling.query }),
            detail: t('catalog.count', { count: spelling.count }),
            act: { text: writeTokens(parseTokens(typed).tokens, spelling.query) },
          },
        ];
  const narrower = values.map(({ facet, value, count }): Row => {
    // The facets of tokens are the catalog's.
    const name = facet as FacetName;
    return {
      id: `value ${facet} ${value}`,
      name: `${t(`facet.${name}`)}: ${text.value(facet, value)}`,
      detail: text.number(count),
      act: { text: completed(typed, facet, value) },
    };
  });
  return [
    { key: 'narrow', title: t('palette.narrow'), rows: [...meant, ...narrower] },
    ...groups.map(({ collection, count, hits }): RowGroup => {
      const kind = kindOf(collection);
      const shown = hits.map((hit): Row => ({
        id: `${collection} ${hit.tenant} ${hit.key}`,
        name: hit.name,
        ranges: hit.highlights,
        detail: hit.detail,
        kind,
        act: { to: paths.to({ kind, tenant: hit.tenant, key: hit.key }, site) },
      }));
      const all: Row = {
        id: `${collection} all`,
        name: t('palette.all', { count, kind: titleOf(collection, text) }),
        act: { to: listOf(collection, answer) },
      };
      return {
        key: collection,
        title: `${titleOf(collection, text)} ${text.number(count)}`,
        rows: count > hits.length ? [...shown, all] : shown,
      };
    }),
  ].filter(({ rows }) => rows.length > 0);
}

/** The catalog with a text and its tokens: where Enter leads when no row is chosen. */
export function searchOf(answer: Understood): string {
  return paths.catalog(stateOf(answer));
}

/** What a text says, for as long as no answer has come. */
export function readTyped(typed: string): Understood {
  const { text, tokens } = parseTokens(typed);
  return { query: text, tokens };
}

/** The text once a value is chosen: it takes the place of the token, or the word, that is being typed. */
export function completed(typed: string, facet: string, value: string): string {
  const { tokens, text } = parseTokens(typed);
  const isOpen = tokens.at(-1)?.open === true;
  const whole = isOpen ? tokens.slice(0, -1) : tokens;
  const words = isOpen || /\s$/.test(typed) ? text : text.replace(/\S+$/, '').trim();
  return writeTokens([...whole, { facet, value }], words);
}

function stateOf({ query, tokens }: Understood): State {
  const chosen = tokens.reduce(
    // The facets of tokens are the catalog's.
    (state, { facet, value }) => toggle(CATALOG, state, facet as FacetName, value),
    decode(CATALOG),
  );
  return setText(chosen, query);
}

function listOf(collection: Group, answer: Suggestions): string {
  const search = answer.query === '' ? undefined : new URLSearchParams({ query: answer.query });
  if (collection === 'mentors') return paths.mentors(search);
  if (collection === 'prompts') return paths.prompts(search);
  return paths.catalog(setFacet(stateOf(answer), 'content', [collection]));
}

function kindOf(collection: Group): ReferenceKind {
  if (collection === 'mentors') return 'mentor';
  if (collection === 'prompts') return 'prompt';
  return ITEM_TYPES[CONTENT_TYPES.indexOf(collection)] ?? 'course';
}

function titleOf(collection: Group, { t, value }: Text): string {
  if (collection === 'mentors') return t('site.mentors');
  if (collection === 'prompts') return t('site.prompts');
  return value('content', collection);
}
