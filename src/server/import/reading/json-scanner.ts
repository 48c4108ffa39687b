// Cuts a JSON list into its elements byte by byte, so that a list of any length is read without being held.
// It knows only as much of JSON as the cutting needs: strings, brackets, commas. JSON.parse judges each piece.

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const LIST_END = 0x5d;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** What the scanner came upon: an element (undefined: longer than the limit), the list's end, or a fault. */
export type Token =
  | { readonly kind: 'element'; readonly line: number; readonly bytes: Buffer | undefined }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly problem: string };

/** Scans the elements of one list, from behind its `[`, chunk after chunk. */
export class JsonScanner {
  #line: number;
  #column: number;
  #expects: 'first' | 'element' | 'separator' = 'first';
  #inside: { parts: Buffer[]; length: number; line: number } | undefined;
  #depth = 0;
  #string: 'no' | 'yes' | 'escaped' = 'no';
  readonly #limit: number;

  /** @param before what stands before the list, its `[` included: lines and columns are counted from its start. */
  constructor(before: Buffer, limit: number) {
    const lines = before.toString('utf8').split('\n');
    this.#line = lines.length;
    this.#column = (lines.at(-1)?.length ?? 0) + 1;
    this.#limit = limit;
  }

  /** The line it has come to. */
  get line(): number {
    return this.#line;
  }

  /** The tokens of a chunk; after `end` the rest of the chunk is the caller's, from `rest`. */
  scan(chunk: Buffer): { tokens: Token[]; rest: number } {
    const tokens: Token[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.#inside === undefined) {
        const token = this.#between(byte);
        if (token !== undefined) {
          tokens.push(token);
          return { tokens, rest: at + 1 };
        }
        start = at;
      } else if (this.#within(byte)) {
        tokens.push(this.#finish(chunk.subarray(start, at)));
        const token = this.#between(byte);
        if (token !== undefined) {
          tokens.push(token);
          return { tokens, rest: at + 1 };
        }
      }
      this.#advance(byte);
    }
    if (this.#inside !== undefined) this.#keep(chunk.subarray(start));
    return { tokens, rest: chunk.length };
  }

  /** A byte between two elements: opens one, is a comma or blank, ends the list, or has no business there. */
  #between(byte: number): Token | undefined {
    if (BLANK.has(byte)) return undefined;
    if (this.#expects === 'separator') {
      if (byte === COMMA) this.#expects = 'element';
      else if (byte === LIST_END) return { kind: 'end' };
      else return this.#fault('a comma or the end of the list is missing');
      return undefined;
    }
    if (byte === LIST_END && this.#expects === 'first') return { kind: 'end' };
    if (byte === COMMA || CLOSING.has(byte)) return this.#fault('a value is missing');
    this.#inside = { parts: [], length: 0, line: this.#line };
    this.#depth = OPENING.has(byte) ? 1 : 0;
    this.#string = byte === QUOTE ? 'yes' : 'no';
    return undefined;
  }

  /** A byte of an element; true when the element ended before it. */
  #within(byte: number): boolean {
    if (this.#string === 'escaped') this.#string = 'yes';
    else if (this.#string === 'yes') {
      if (byte === BACKSLASH) this.#string = 'escaped';
      else if (byte === QUOTE) this.#string = 'no';
    } else if (this.#depth === 0 && (byte === COMMA || BLANK.has(byte) || CLOSING.has(byte))) return true;
    else if (byte === QUOTE) this.#string = 'yes';
    else if (OPENING.has(byte)) this.#depth += 1;
    else if (CLOSING.has(byte)) this.#depth -= 1;
    return false;
  }

  #finish(last: Buffer): Token {
    this.#keep(last);
    const { parts = [], length = 0, line = this.#line } = this.#inside ?? {};
    this.#inside = undefined;
    this.#expects = 'separator';
    return { kind: 'element', line, bytes: length > this.#limit ? undefined : Buffer.concat(parts) };
  }

  #keep(part: Buffer): void {
    if (this.#inside === undefined) return;
    this.#inside.length += part.length;
    if (this.#inside.length <= this.#limit) this.#inside.parts.push(part);
    else this.#inside.parts = [];
  }

  #advance(byte: number): void {
    this.#column += 1;
    if (byte !== 0x0a) return;
    this.#line += 1;
    this.#column = 1;
  }

  #fault(problem: string): Token {
    return { kind: 'fault', line: this.#line, column: this.#column, problem };
  }
}
