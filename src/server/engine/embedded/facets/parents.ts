// Under which value of another facet a value belongs, told by the documents that are counted.
import type { FacetColumn } from './facet-column.ts';

/**
 * For each value number of `column` in `numbers`, the value of `parent` that most of the `ordinals` with it have; ties
 * go to the first by code unit. Values whose documents have no parent value are left out.
 */
export function parentsOf(
  column: FacetColumn,
  parent: FacetColumn,
  ordinals: Uint32Array,
  numbers: readonly number[],
): Map<number, string> {
  const width = parent.dictionary.size;
  const rows = new Int32Array(column.dictionary.size).fill(-1);
  for (const [row, number] of numbers.entries()) rows[number] = row * width;
  const together = new Uint32Array(numbers.length * width);
  column.countTogether(parent, ordinals, rows, together);
  const ranks = parent.dictionary.ranks();
  const parents = new Map<number, string>();
  for (const [row, number] of numbers.entries()) {
    let best = -1;
    let most = 0;
    for (let candidate = 0; candidate < width; candidate += 1) {
      const count = together[row * width + candidate] ?? 0;
      if (count === 0 || count < most) continue;
      if (count > most || (ranks[candidate] ?? 0) < (ranks[best] ?? 0)) best = candidate;
      most = count;
    }
    if (best >= 0) parents.set(number, parent.dictionary.value(best));
  }
  return parents;
}
