// Questions that people could ask of what a store holds: the same ones of the same store each time.
import { words } from '#server/engine/analysis/words.ts';
import type { EngineDocument, SearchRequest } from '#server/engine/engine.ts';
import type { IndexedDocument } from '#server/engine/indexed-documents.ts';
import type { Question } from './compare-engines.ts';

export interface Asker {
  readonly name: string;
  /** Labels the caller holds. */
  readonly access: readonly string[];
}

interface Sample {
  readonly facets: Set<string>;
  readonly numbers: Set<string>;
  readonly documents: EngineDocument[];
}

type Part = Pick<SearchRequest, 'sort'> & Partial<SearchRequest>;
/** A question that a document of the sample suggests. */
type Kind = (document: EngineDocument, sample: Sample) => Part;

/** So many documents of each collection suggest questions. */
const SUGGESTING = 50;
const BY_NAME = { by: 'name', descending: false };

const KINDS: readonly Kind[] = [
  () => ({ sort: BY_NAME }),
  (document) => ({ sort: BY_NAME, filters: chosen(document, 1) }),
  (document) => ({ sort: { by: 'name', descending: true }, filters: chosen(document, 2), offset: 2 }),
  (document) => ({ sort: BY_NAME, text: wordsOf(document, 1) }),
  (document) => ({ sort: BY_NAME, text: wordsOf(document, 2), filters: chosen(document, 1) }),
  (document) => ({ sort: { by: 'relevance', descending: true }, text: wordsOf(document, 3) }),
  (document) => ({ sort: BY_NAME, text: wordsOf(document, 1).slice(0, -1) }),
  ({ keys }, { numbers }) => ({
    sort: { by: [...numbers][0] ?? 'name', descending: true },
    keys: keys.slice(0, 1),
  }),
  (_, { numbers }) => ({ sort: { by: [...numbers].at(-1) ?? 'name', descending: true } }),
];

/** @param each questions of each collection */
export function* sampleQuestions(
  documents: Iterable<IndexedDocument>,
  askers: readonly Asker[],
  each: number,
): Generator<Question> {
  const random = randomFrom(1);
  for (const [collection, sample] of sampled(documents, random))
    for (let n = 0; n < each; n += 1) {
      const asker = askers[n % askers.length];
      const kind = KINDS[n % KINDS.length];
      const seen = sample.documents.filter(({ access }) =>
        access.some((label) => asker?.access.includes(label)),
      );
      const from = seen.length > 0 ? seen : sample.documents;
      const document = from[Math.floor(random() * from.length)];
      if (asker === undefined || kind === undefined || document === undefined) return;
      const request: SearchRequest = {
        collection,
        access: asker.access,
        filters: {},
        facets: [...sample.facets].map((name) => ({ name, limit: 20 })),
        offset: 0,
        limit: 50,
        ...kind(document, sample),
      };
      yield { caller: asker.name, request };
    }
}

/** What each collection has, and some of its documents, each as likely as any other. */
function sampled(documents: Iterable<IndexedDocument>, random: () => number): Map<string, Sample> {
  const samples = new Map<string, Sample & { count: number }>();
  for (const { collection, document } of documents) {
    const sample = samples.get(collection) ?? {
      facets: new Set(),
      numbers: new Set(),
      documents: [],
      count: 0,
    };
    samples.set(collection, sample);
    for (const name of Object.keys(document.facets)) sample.facets.add(name);
    for (const name of Object.keys(document.numbers)) sample.numbers.add(name);
    const place = sample.count < SUGGESTING ? sample.count : Math.floor(random() * (sample.count + 1));
    if (place < SUGGESTING) sample.documents[place] = document;
    sample.count += 1;
  }
  return samples;
}

/** A value of each of the document's first facets that have one. */
function chosen({ facets }: EngineDocument, many: number): SearchRequest['filters'] {
  const some = Object.entries(facets).filter(([, values]) => values.length > 0);
  return Object.fromEntries(some.slice(0, many).map(([name, values]) => [name, values.slice(0, 1)]));
}

function wordsOf({ text }: EngineDocument, many: number): string {
  return words(text.name)
    .slice(0, many)
    .map(({ form }) => form)
    .join(' ');
}

/** Numbers from 0 to 1 that look random, the same for the same seed (Lehmer's generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
