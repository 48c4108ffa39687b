// The rows of the palette, as data: what can be chosen, in which groups, and what choosing it does.
import type { ReferenceKind } from '#url/reference.ts';
import type { Ranges } from '#ui/content/marked.tsx';

export interface Row {
  /** Different for different rows. */
  readonly id: string;
  readonly name: string;
  readonly ranges?: Ranges | undefined;
  /** What stands behind the name: a subject, a count. */
  readonly detail?: string | undefined;
  /** The thing that it is, for its sign. */
  readonly kind?: ReferenceKind | undefined;
  readonly act:
    | { readonly to: string }
    /** Goes on in the palette with this text. */
    | { readonly text: string };
}

export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** All rows in their order. */
export function rowsOf(groups: readonly RowGroup[]): Row[] {
  return groups.flatMap(({ rows }) => rows);
}

export type Step = 'next' | 'previous' | 'first' | 'last' | 'next group' | 'previous group';

/** Where a key leads from the row at `place` (-1: none): up and down go round, group steps go to a group's first row. */
export function stepFrom(groups: readonly RowGroup[], place: number, step: Step): number {
  const sizes = groups.map(({ rows }) => rows.length).filter((size) => size > 0);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  if (count === 0) return -1;
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  switch (step) {
    case 'next':
      return (place + 1) % count;
    case 'previous':
      return place <= 0 ? count - 1 : place - 1;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'next group':
      return starts.find((start) => start > place) ?? count - 1;
    case 'previous group':
      return starts.findLast((start) => start < place) ?? 0;
  }
}
