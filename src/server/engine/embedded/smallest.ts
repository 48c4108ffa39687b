// The first page of an order without sorting the rest: a heap of the best so far, its worst on top.

/**
 * Positions below `length` with the smallest `keys`, ties by the smallest `ties` of their ordinal, in that order.
 * @param wanted at most so many
 */
export function smallest(
  keys: Float64Array,
  ordinals: Uint32Array,
  length: number,
  ties: Uint32Array,
  wanted: number,
): Uint32Array {
  const heap = new Uint32Array(Math.min(wanted, length));
  if (heap.length === 0) return heap;
  const before = (a: number, b: number) => {
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference < 0;
    return (ties[ordinals[a] ?? 0] ?? 0) < (ties[ordinals[b] ?? 0] ?? 0);
  };
  const sink = (position: number, from: number) => {
    let at = from;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child] ?? 0, heap[child + 1] ?? 0)) child += 1;
      if (!before(position, heap[child] ?? 0)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = position;
  };
  for (let i = 0; i < heap.length; i += 1) heap[i] = i;
  for (let i = heap.length >>> 1; i >= 0; i -= 1) sink(heap[i] ?? 0, i);
  let worst = keys[heap[0] ?? 0] ?? 0;
  for (let i = heap.length; i < length; i += 1) {
    if ((keys[i] ?? 0) > worst || !before(i, heap[0] ?? 0)) continue;
    sink(i, 0);
    worst = keys[heap[0] ?? 0] ?? 0;
  }
  return heap.toSorted((a, b) => (before(a, b) ? -1 : 1));
}
