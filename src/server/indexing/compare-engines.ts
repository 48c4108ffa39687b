// Asks two engines the same, and names what they answer differently.
import type { Engine, SearchRequest, SearchResult } from '#server/engine/engine.ts';

export interface Question {
  /** Who asks, as people would say it. */
  readonly caller: string;
  readonly request: SearchRequest;
}

export interface Difference {
  readonly question: Question;
  /** What differs: `count`, `match`, `hits` or a facet's name. */
  readonly what: string;
  readonly one: string;
  readonly other: string;
}

export interface Comparison {
  /** How many questions of each collection were asked, and how many were answered differently. */
  readonly collections: ReadonlyMap<string, { readonly asked: number; readonly different: number }>;
  /** The first ones, one for each question. */
  readonly differences: readonly Difference[];
}

/** Questions under way at once. */
const AT_ONCE = 4;
/** So many differences are named; all are counted. */
const NAMED = 5;

/**
 * Rows, order, counts and facets must be the same. Scores are each engine's own: by relevance only a page that holds all
 * hits is compared, as a set.
 */
export async function compareEngines(
  one: Engine,
  other: Engine,
  questions: Iterable<Question>,
): Promise<Comparison> {
  const collections = new Map<string, { asked: number; different: number }>();
  const differences: Difference[] = [];
  const queue = questions[Symbol.iterator]();
  const work = async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const question = next.value;
      const { request } = question;
      // oxlint-disable-next-line no-await-in-loop -- each worker asks one after another
      const [first, second] = await Promise.all([one.search(request), other.search(request)]);
      const difference = differenceOf(question, first, second);
      const row = collections.get(request.collection) ?? { asked: 0, different: 0 };
      row.asked += 1;
      if (difference !== undefined) {
        row.different += 1;
        if (differences.length < NAMED) differences.push(difference);
      }
      collections.set(request.collection, row);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { collections, differences };
}

function differenceOf(question: Question, one: SearchResult, other: SearchResult): Difference | undefined {
  const theirs = new Map(told(question.request, other));
  for (const [what, said] of told(question.request, one)) {
    const answer = theirs.get(what) ?? 'nothing';
    if (said !== answer) return { question, what, one: said, other: answer };
  }
  return undefined;
}

/** What an answer says that both must say, part by part. */
function told({ sort, limit }: SearchRequest, answer: SearchResult): [string, string][] {
  const rows = answer.hits.map(({ id, row }) => `${id} (row ${row})`);
  const isByScore = sort.by === 'relevance';
  const isComparable = !isByScore || answer.count <= limit;
  return [
    ['count', String(answer.count)],
    ['match', answer.match ?? 'no text'],
    ...(isComparable ? [['hits', (isByScore ? rows.toSorted() : rows).join(', ')] as [string, string]] : []),
    ...Object.entries(answer.facets).map(([name, facet]): [string, string] => [name, JSON.stringify(facet)]),
  ];
}
