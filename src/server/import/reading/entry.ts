// What a reader yields: a record, or why there is none, and where in which file.

export interface Place {
  readonly file: string;
  /** 1-based; of the record's first line. */
  readonly line: number;
  /** 1-based, where it is known. */
  readonly column?: number;
}

export type Entry =
  | {
      readonly place: Place;
      readonly record: unknown;
      /** The 1-based column of a field, where the format has columns. */
      readonly columnOf?: (field: string) => number | undefined;
    }
  /** A row that cannot be read. */
  | {
      readonly place: Place;
      readonly problem: string;
      /** Nor can what comes after it in its file. */
      readonly isEnd?: true;
    };

/** A source, or the rest of one, cannot be read. Its message is for the user, and follows the source's name. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly line: number;
  readonly column: number | undefined;
  constructor(message: string, place: { line?: number; column?: number; cause?: unknown } = {}) {
    super(message, { cause: place.cause });
    this.line = place.line ?? 1;
    this.column = place.column;
  }
}

/** The most bytes a record may have. */
export const RECORD_LIMIT = 1024 * 1024;

/** "courses.csv:12:3" */
export function placeText({ file, line, column }: Place): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}
