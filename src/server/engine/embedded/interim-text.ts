// Text by scanning: all words must be contained.
import type { DocumentText } from '#server/engine/engine.ts';
import { foldValue } from './fold-value.ts';

export interface TextMatches {
  readonly ordinals: Uint32Array;
  readonly scores: Float32Array;
  readonly match: 'all' | 'any';
  readonly words: readonly string[];
}

export class TextIndex {
  readonly #texts: string[] = [];

  add(ordinal: number, text: DocumentText, _language?: string): void {
    const all = [text.name, ...(text.alternatives ?? []), ...(text.tags ?? []), text.description ?? ''];
    this.#texts[ordinal] = foldValue(all.join(' '));
  }

  remove(ordinal: number): void {
    this.#texts[ordinal] = '';
  }

  freeze(): void {}

  search(text: string, accepts: (ordinal: number) => boolean): TextMatches | undefined {
    const words = foldValue(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return undefined;
    const hits = this.#texts.flatMap((all, ordinal) =>
      accepts(ordinal) && words.every((word) => all.includes(word)) ? [ordinal] : [],
    );
    return {
      ordinals: Uint32Array.from(hits),
      scores: new Float32Array(hits.length).fill(1),
      match: 'all',
      words,
    };
  }
}
