// Who is measured: MiniSearch, and our text index with one step more at a time.
import MiniSearch from 'minisearch';
import { TextIndex } from '../../src/server/engine/embedded/text-index.ts';
import { TEXT_SETTINGS, type TextSettings } from '../../src/server/engine/embedded/text-settings.ts';
import type { Collection, Item } from './collections.ts';
import type { Search } from './measures.ts';

export interface Contender {
  readonly name: string;
  /** Indexes a collection and answers how to search it. */
  readonly open: (collection: Collection) => Search;
}

/** Its documented options for search as you type; field weights as ours. It has no other names, and no stemming. */
function miniSearch({ items }: Collection): Search {
  const index = new MiniSearch({
    fields: ['name', 'tags', 'description'],
    searchOptions: {
      boost: { name: 4 },
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: 0.2,
    },
  });
  index.addAll(
    items.map(({ id, text }) => ({
      id,
      name: text.name,
      tags: (text.tags ?? []).join('\n'),
      description: text.description,
    })),
  );
  return (query) => index.search(query).map(({ id }) => String(id));
}

/** Our index; `taught`: with the other data of the tenant beside it, which may say what words mean but is not found. */
function textIndex(settings: TextSettings, taught: boolean): (collection: Collection) => Search {
  return ({ items, teachers }) => {
    const index = new TextIndex(settings);
    const all = taught ? [...items, ...teachers] : items;
    all.forEach(({ text }, ordinal) => index.add(ordinal, text, 'en'));
    index.freeze();
    const isJudged = (ordinal: number) => ordinal < items.length;
    const teaches = taught ? () => true : isJudged;
    return (query) => best(items, index.search(query, isJudged, teaches));
  };
}

/** As a reader of one catalog that holds the teachers too, who chooses the judged kind from what is found. */
function mixedCatalog(collection: Collection): Search {
  const search = inOneCatalog(collection, TEXT_SETTINGS);
  return (query) => best(collection.items, search(query));
}

/**
 * How many documents each question finds in one catalog with the teachers, where any of its words will do.
 * @param settings as they are, or without what bounds that
 */
export function breadths(collection: Collection, settings: TextSettings): number[] {
  const search = inOneCatalog(collection, settings);
  return collection.judgements.flatMap(({ query }) => {
    const found = search(query);
    return found?.match === 'any' ? [found.ordinals.length] : [];
  });
}

function inOneCatalog({ items, teachers }: Collection, settings: TextSettings) {
  const index = new TextIndex(settings);
  [...items, ...teachers].forEach(({ text }, ordinal) => index.add(ordinal, text, 'en'));
  index.freeze();
  const everything = () => true;
  return (query: string) => index.search(query, everything);
}

/** Whatever has any of the words, or what the best matches teach. */
export const UNBOUNDED: TextSettings = { ...TEXT_SETTINGS, best: Number.POSITIVE_INFINITY };

function best(items: readonly Item[], matches: ReturnType<TextIndex['search']>): string[] {
  if (matches === undefined) return [];
  const { ordinals, scores } = matches;
  const hits = Array.from(ordinals).flatMap((ordinal, at) => {
    const id = items[ordinal]?.id;
    return id === undefined ? [] : [{ id, score: scores[at] ?? 0 }];
  });
  hits.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  return hits.slice(0, 10).map(({ id }) => id);
}

const PLAIN: TextSettings = {
  ...TEXT_SETTINGS,
  stem: 0,
  prefix: 0,
  typo: 0,
  synonym: 0,
  kin: 0,
  taught: 0,
  described: 0,
  enough: 1,
  named: 1,
};
const { stem, prefix, typo, kin, taught, enough, named } = TEXT_SETTINGS;

const STEPS: readonly (readonly [string, Partial<TextSettings>])[] = [
  ['plain BM25F', {}],
  ['+ stemming', { stem }],
  ['+ prefix', { prefix }],
  ['+ typos', { typo }],
  ['+ any words when few have all', { enough, named }],
  ['+ words of the same root', { kin }],
  ['+ lessons from own names', { taught }],
];

export function contenders(): Contender[] {
  let settings = PLAIN;
  const steps = STEPS.map(([name, step]) => {
    settings = { ...settings, ...step };
    return { name, open: textIndex(settings, false) };
  });
  return [
    { name: 'MiniSearch', open: miniSearch },
    ...steps,
    {
      name: "+ lessons from others' names",
      open: textIndex({ ...TEXT_SETTINGS, described: 0, synonym: 0 }, true),
    },
    { name: '+ lessons from their descriptions', open: textIndex({ ...TEXT_SETTINGS, synonym: 0 }, true) },
    { name: '+ other names (the default)', open: textIndex(TEXT_SETTINGS, true) },
    { name: 'default, in one catalog with the others', open: mixedCatalog },
    {
      name: 'default, any only if none has all',
      open: textIndex({ ...TEXT_SETTINGS, enough: 1, named: 1 }, true),
    },
  ];
}
