// Looks at the start of a stream without losing it.

export interface Peeked {
  readonly head: Buffer;
  /** The whole stream, the head included. */
  readonly all: AsyncIterable<Buffer>;
}

/** Reads until `enough` holds of what was read, or the end. */
export async function peek(input: AsyncIterable<Buffer>, enough: (head: Buffer) => boolean): Promise<Peeked> {
  const iterator = input[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    head = Buffer.concat([head, next.value]);
    if (enough(head)) break;
  }
  async function* all() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all: all() };
}
