// Identities → documents: what answers `course_id=CS101`.
import type { DocumentSet } from './document-set.ts';

export class KeyIndex {
  readonly #ordinals = new Map<string, number | number[]>();

  add(ordinal: number, keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#ordinals.get(key);
      if (known === undefined) this.#ordinals.set(key, ordinal);
      else if (typeof known === 'number') this.#ordinals.set(key, [known, ordinal]);
      else known.push(ordinal);
    }
  }

  /** Adds the documents that have (or had) this key. */
  select(key: string, into: DocumentSet): void {
    const known = this.#ordinals.get(key);
    if (typeof known === 'number') into.add(known);
    else for (const ordinal of known ?? []) into.add(ordinal);
  }
}
