// Chance that repeats: the same seed gives the same numbers everywhere (mulberry32).

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Early elements are much more likely than late ones, as with anything people name. */
  skewed<T>(values: readonly T[]): T {
    return at(values, Math.floor(values.length * this.next() ** 3));
  }

  one<T>(values: readonly T[]): T {
    return at(values, this.below(values.length));
  }
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError('Wayfinder: nothing to choose from.');
  return value;
}
