// Where a text matched in the fields that are shown.
import { highlight } from '#server/engine/highlight.ts';

type Ranges = [number, number][];

/** `{ highlights }` of these fields of an item of the wire; nothing when no words matched. */
export function highlightsOf<F extends string>(
  item: Readonly<Record<string, unknown>>,
  fields: readonly F[],
  words: ReadonlySet<string>,
): { highlights?: Partial<Record<F, Ranges>> } {
  if (words.size === 0) return {};
  const code = item['language_code'];
  const language = typeof code === 'string' ? code : undefined;
  const highlights: Partial<Record<F, Ranges>> = {};
  for (const field of fields) {
    const text = item[field];
    highlights[field] = typeof text === 'string' ? highlight(text, words, language) : [];
  }
  return { highlights };
}
