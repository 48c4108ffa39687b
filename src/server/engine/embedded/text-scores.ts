// A score for some of many documents: a dense array to add to, and the list of what was added to. Reused by queries.
import { DocumentSet } from './document-set.ts';

export class Scores {
  /** By ordinal; 0 where nothing was added. */
  values = new Float32Array(0);
  /** The ordinals that were added to, in the order of their first. */
  touched = new Uint32Array(0);
  size = 0;

  /** Makes room for ordinals below `end` and forgets what was there. */
  begin(end: number): void {
    const { values, touched, size } = this;
    for (let index = 0; index < size; index += 1) values[touched[index] ?? 0] = 0;
    this.size = 0;
    if (values.length >= end) return;
    this.values = new Float32Array(Math.ceil(end * 1.25));
    this.touched = new Uint32Array(Math.ceil(end * 1.25));
  }

  /** `score` must be above 0. */
  add(ordinal: number, score: number): void {
    const before = this.values[ordinal] ?? 0;
    if (before === 0) this.touched[this.size++] = ordinal;
    this.values[ordinal] = before + score;
  }

  /** Adds to what has nothing yet. */
  offer(ordinal: number, score: number): void {
    if ((this.values[ordinal] ?? 0) === 0) this.add(ordinal, score);
  }

  /** Keeps only what `other` has too, and adds its score. What is left out stays in `touched`, with 0. */
  intersect(other: Scores): void {
    const { values, touched, size } = this;
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      const more = other.values[ordinal] ?? 0;
      values[ordinal] = more === 0 ? 0 : (values[ordinal] ?? 0) + more;
    }
  }

  /** Adds all of another's, times `weight`. */
  addAll(other: Scores, weight: number): void {
    const { values, touched } = this;
    let { size } = this;
    const { values: more, touched: added } = other;
    for (let index = 0; index < other.size; index += 1) {
      const ordinal = added[index] ?? 0;
      const before = values[ordinal] ?? 0;
      if (before === 0) touched[size++] = ordinal;
      values[ordinal] = before + weight * (more[ordinal] ?? 0);
    }
    this.size = size;
  }

  /** Sets `bit` for what has been added to. */
  mark(bits: Uint32Array, bit: number): void {
    const { touched, size } = this;
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      bits[ordinal] = (bits[ordinal] ?? 0) | bit;
    }
  }

  /** The ordinals that `isFound`, ascending; all are below `end`. */
  ordinals(end: number, isFound: (ordinal: number, score: number) => boolean): Uint32Array {
    const { values, touched, size } = this;
    const found = new DocumentSet(end);
    for (let index = 0; index < size; index += 1) {
      const ordinal = touched[index] ?? 0;
      const score = values[ordinal] ?? 0;
      if (score > 0 && isFound(ordinal, score)) found.add(ordinal);
    }
    return found.toArray();
  }

  /** The touched ordinals with the greatest scores, greatest first, ties by ordinal. */
  best(count: number): number[] {
    const { values } = this;
    const best: number[] = [];
    for (let index = 0; index < this.size; index += 1) {
      const ordinal = this.touched[index] ?? 0;
      const score = values[ordinal] ?? 0;
      const worse = (other: number) =>
        (values[other] ?? 0) < score || (values[other] === score && other > ordinal);
      const last = best.at(-1);
      if (best.length === count && last !== undefined && !worse(last)) continue;
      let at = best.length;
      while (at > 0 && worse(best[at - 1] ?? 0)) at -= 1;
      best.splice(at, 0, ordinal);
      if (best.length > count) best.pop();
    }
    return best;
  }
}
