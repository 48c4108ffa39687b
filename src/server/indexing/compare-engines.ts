// Asks two engines the same, and names what they answer differently.
import type { Engine, SearchRequest, SearchResult } from '#server/engine/engine.ts';

export interface Question {
  /** Who asks, as people would say it. */
  readonly caller: string;
  readonly request: SearchRequest;
}

/** Without a text, or with one. */
type Kind = 'plain' | 'text';

export interface Difference {
  readonly question: Question;
  /** What differs: `count`, `match`, `hits` or a facet's name. */
  readonly what: string;
  readonly one: string;
  readonly other: string;
}

interface Tally {
  readonly asked: number;
  readonly different: number;
}

export interface Comparison {
  /** Of each collection: questions without a text, and those with one. */
  readonly collections: ReadonlyMap<string, { readonly plain: Tally; readonly text: Tally }>;
  /** The first ones of either kind, one for each question; those without a text first. */
  readonly differences: readonly Difference[];
}

/** Questions under way at once. */
const AT_ONCE = 4;
/** So many differences of either kind are named; all are counted. */
const NAMED = 5;
/**
 * The share of texts that may be read differently: each engine joins, divides and stems a few words its own way, see
 * docs/decisions/013-opensearch.md. Without a text there is nothing to read, and nothing may differ.
 */
const READ_DIFFERENTLY = 0.05;

/**
 * Rows, order, counts and facets must be the same. Scores are each engine's own: by relevance only a page that holds all
 * hits is compared, as a set.
 */
export async function compareEngines(
  one: Engine,
  other: Engine,
  questions: Iterable<Question>,
): Promise<Comparison> {
  const collections = new Map<string, Record<Kind, { asked: number; different: number }>>();
  const differences: Record<Kind, Difference[]> = { plain: [], text: [] };
  const queue = questions[Symbol.iterator]();
  const work = async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const question = next.value;
      const { request } = question;
      // oxlint-disable-next-line no-await-in-loop -- each worker asks one after another
      const [first, second] = await Promise.all([one.search(request), other.search(request)]);
      const difference = differenceOf(question, first, second);
      const kind = request.text === undefined ? 'plain' : 'text';
      const row = collections.get(request.collection) ?? {
        plain: { asked: 0, different: 0 },
        text: { asked: 0, different: 0 },
      };
      collections.set(request.collection, row);
      row[kind].asked += 1;
      if (difference === undefined) continue;
      row[kind].different += 1;
      if (differences[kind].length < NAMED) differences[kind].push(difference);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { collections, differences: [...differences.plain, ...differences.text] };
}

/** All questions of a kind. */
export function total({ collections }: Comparison, kind: Kind): Tally {
  const rows = [...collections.values()].map((row) => row[kind]);
  return {
    asked: rows.reduce((sum, { asked }) => sum + asked, 0),
    different: rows.reduce((sum, { different }) => sum + different, 0),
  };
}

/** Whether one engine can take the other's place. */
export function isAlike(comparison: Comparison): boolean {
  const text = total(comparison, 'text');
  return total(comparison, 'plain').different === 0 && text.different <= text.asked * READ_DIFFERENTLY;
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
