// FlexSearch finds the text.
import { Index } from 'flexsearch';
import type { DocumentText } from '../../src/server/engine/engine.ts';
import type { Finder } from './our-facets.ts';

/** More than there are: counts and facets are of all that is found. */
const ALL = 10_000_000;

export class FlexSearchFinder implements Finder {
  readonly remark = '; no typos, one field, an order instead of scores';
  readonly #text = new Index({ tokenize: 'forward' });

  add(ordinal: number, { name, tags = [], description = '' }: DocumentText): void {
    this.#text.add(ordinal, [name, ...tags, description].join(' '));
  }

  find(text: string, accepts: (ordinal: number) => boolean) {
    const found = this.#text.search(text, { limit: ALL }) as number[];
    return found
      .filter((ordinal) => accepts(ordinal))
      .map((ordinal, i) => ({ ordinal, score: found.length - i }));
  }
}
