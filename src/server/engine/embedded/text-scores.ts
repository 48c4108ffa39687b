// A score for some of many documents: a dense array to add to, and the list of what was added to. Reused by queries.

export class Scores {
  /** By ordinal; 0 where nothing was added. */
  values = new Float32Array(0);
  /** The ordinals that have a value, in the order of their first. */
  touched = new Uint32Array(0);
  size = 0;

  /** Makes room for ordinals below `end` and forgets what was there. */
  begin(end: number): void {
    this.clear();
    if (this.values.length >= end) return;
    this.values = new Float32Array(Math.ceil(end * 1.25));
    this.touched = new Uint32Array(Math.ceil(end * 1.25));
  }

  /** `score` must be above 0. */
  add(ordinal: number, score: number): void {
    const before = this.values[ordinal] ?? 0;
    if (before === 0) this.touched[this.size++] = ordinal;
    this.values[ordinal] = before + score;
  }

  clear(): void {
    const { values, touched, size } = this;
    for (let index = 0; index < size; index += 1) values[touched[index] ?? 0] = 0;
    this.size = 0;
  }
}
