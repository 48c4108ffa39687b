// How facet values and names are compared: by what they say, not by how they are written.

/** NFKC and lower case: `Ｂeginner` and `beginner` fold equal; `é` and `e` do not. */
export function foldValue(value: string): string {
  return value.normalize('NFKC').toLowerCase();
}

/** Order by UTF-16 code unit, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
