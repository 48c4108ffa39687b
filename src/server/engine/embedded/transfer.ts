// How an index goes to a file and comes back: one pass over all it holds, the same in both directions, so that what is
// read can never be other than what was written.

/** The typed arrays that an index is made of. */
export type Column =
  Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Each value goes in and comes back: itself while writing, what was written in its place while reading. */
export interface Transfer {
  column<T extends Column>(array: T): T;
  /** What structured cloning copies: numbers, strings, and lists and maps of them. */
  plain<T>(value: T): T;
}
