// One who reads the catalog over HTTP and looks closely: each answer must be whole and of one edition, and none of an
// earlier edition than the one before.
import type { Random } from '../../benchmarks/engine/random.ts';
import { editionOf, itemsIn } from './editions.ts';

/** Whole pages, later pages, text, facets: `all` has every item in its count. */
const QUESTIONS = [
  { of: 'all', query: '' },
  { of: 'all', query: '&offset=990' },
  { of: 'some', query: '&query=law' },
  { of: 'some', query: '&level=Beginner' },
  { of: 'some', query: '&query=history&order_by=name' },
] as const;
const LIMIT = 20;

interface Answer {
  readonly count: number;
  readonly results: readonly { readonly subject?: string }[];
  readonly facets: { readonly subject: { readonly terms: Readonly<Record<string, number>> } };
}

export class Reader {
  readonly #origin: string;
  readonly #about: number;
  readonly #random: Random;
  /** Address → what was answered last, which 304 says again. */
  readonly #kept = new Map<string, { etag: string; edition: number }>();
  /** Of the last answer. */
  edition: number;
  readonly counts = { answers: 0, unchanged: 0, refused: 0 };
  readonly faults: string[] = [];
  readonly editions = new Set<number>();
  /** Milliseconds of each answer. */
  readonly times: number[] = [];

  /** @param edition that this reader has seen already, or 0 */
  constructor(origin: string, about: number, random: Random, edition = 0) {
    this.#origin = origin;
    this.#about = about;
    this.#random = random;
    this.edition = edition;
  }

  /** Asks one question. What is wrong with the answer is added to `faults`. */
  async ask(): Promise<void> {
    const { of, query } = this.#random.one(QUESTIONS);
    const address = `${this.#origin}/api/search/catalog/?limit=${LIMIT}&return_facet=true${query}`;
    const kept = this.#random.next() < 0.5 ? this.#kept.get(address) : undefined;
    const started = performance.now();
    try {
      const headers: HeadersInit = kept === undefined ? {} : { 'If-None-Match': kept.etag };
      const response = await fetch(address, { headers });
      const text = await response.text();
      this.times.push(performance.now() - started);
      this.counts.answers += 1;
      if (response.status === 304 && kept !== undefined) {
        this.counts.unchanged += 1;
        this.#sees(kept.edition);
        return;
      }
      if (response.status === 503) this.counts.refused += 1;
      if (response.status !== 200) throw new Error(`status ${response.status}: ${text.slice(0, 200)}`);
      const edition = editionOfAnswer(JSON.parse(text) as Answer, of, this.#about);
      this.#kept.set(address, { etag: response.headers.get('ETag') ?? '', edition });
      this.#sees(edition);
    } catch (error) {
      this.faults.push(`${query}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #sees(edition: number): void {
    if (edition < this.edition) throw new Error(`edition ${edition} after ${this.edition}`);
    this.edition = edition;
    this.editions.add(edition);
  }
}

/** The one edition that an answer is of. @throws Error where it is of two, empty, or not all that it should be. */
function editionOfAnswer({ count, results, facets }: Answer, of: 'all' | 'some', about: number): number {
  const counted = Object.entries(facets.subject.terms).filter(([, items]) => items > 0);
  const editions = new Set([
    ...results.map(({ subject }) => editionOf(subject)),
    ...counted.map(([subject]) => editionOf(subject)),
  ]);
  const [edition = Number.NaN] = editions;
  if (editions.size !== 1 || Number.isNaN(edition))
    throw new Error(`of editions ${[...editions].join(', ')}`);
  if (results.length !== LIMIT) throw new Error(`${results.length} results`);
  if (counted[0]?.[1] !== count) throw new Error(`count ${count}, by subject ${counted[0]?.[1]}`);
  if (of === 'all' && count !== itemsIn(edition, about)) throw new Error(`${count} items of ${edition}`);
  return edition;
}
