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
  /** A row that cannot be read. The reader goes on after it. */
  | { readonly place: Place; readonly problem: string };

/** The rest of a file cannot be read; its message is for the user. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The most bytes a record may have. */
export const RECORD_LIMIT = 1024 * 1024;

/** "courses.csv:12:3" */
export function placeText({ file, line, column }: Place): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}
