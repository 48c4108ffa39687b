// Text with the parts that matched marked. The text is content: its own direction.
import { Fragment } from 'react';

/** Half-open ranges of UTF-16 code units, in order, not overlapping. */
export type Ranges = readonly (readonly [number, number])[];

/** `text` with each range in a `<mark>`. Ranges outside the text, or out of order, mark nothing. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: Ranges | undefined }) {
  const parts: { from: number; to: number; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at || to <= from || to > text.length) continue;
    parts.push({ from: at, to: from, hit: false }, { from, to, hit: true });
    at = to;
  }
  parts.push({ from: at, to: text.length, hit: false });
  return parts.map(({ from, to, hit }) => {
    const part = text.slice(from, to);
    return hit ? <mark key={from}>{part}</mark> : <Fragment key={`${from}-`}>{part}</Fragment>;
  });
}
