// What was found of late: a page, its suggestions and each choice that is made on it ask again with the same text.
import type { Visible } from './text-lengths.ts';
import type { TextMatches } from './text-search.ts';

const MOST_SEARCHES = 32;
/** Documents of all kept searches together: eight bytes each. */
const MOST_DOCUMENTS = 2_000_000;

interface Search {
  readonly text: string;
  readonly visible: Visible;
  readonly matches: TextMatches;
}

/** Good until a document is added or removed. */
export class RecentSearches {
  /** The latest last. */
  #searches: Search[] = [];
  #documents = 0;

  find(text: string, visible: Visible): TextMatches | undefined {
    const at = this.#searches.findLastIndex((one) => one.text === text && one.visible === visible);
    const [found] = at === -1 ? [] : this.#searches.splice(at, 1);
    if (found !== undefined) this.#searches.push(found);
    return found?.matches;
  }

  keep(text: string, visible: Visible, matches: TextMatches): void {
    this.#searches.push({ text, visible, matches });
    this.#documents += matches.ordinals.length;
    while (this.#searches.length > MOST_SEARCHES || this.#documents > MOST_DOCUMENTS)
      this.#documents -= this.#searches.shift()?.matches.ordinals.length ?? this.#documents;
  }

  clear(): void {
    this.#searches = [];
    this.#documents = 0;
  }
}
