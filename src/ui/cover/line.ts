// Names share out ten lines among themselves: a hue and a code of two letters, the same for the same name everywhere.

/** FNV-1a over UTF-16 code units, its bits mixed at the end. */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Salt under which the subjects that most catalogs have fall on ten different lines. */
const SEED = '1favd';

/** How many lines there are; the one after the last is for what has no name. */
export const LINES = 10;

/** The line of a name, 0 to 9 (it is also its set of inks); `LINES` for none. */
export function lineOf(name: string | null | undefined): number {
  const key = name?.trim().toLowerCase();
  return key === undefined || key === '' ? LINES : hash(SEED + key) % LINES;
}

/** Two letters where letters are narrow ("Data science" → "Da"), else one sign; empty for no name. */
export function codeOf(name: string): string {
  const [first = '', second = ''] = name.trim();
  const narrow = /^[a-z\u00c0-\u024f]{2}/i.test(first + second);
  return first.toUpperCase() + (narrow ? second.toLowerCase() : '');
}
