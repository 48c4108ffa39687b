// Choices typed into a text: `level:beginner subject:"data science"`. One grammar for the server and the palette.
import { CATALOG_FACETS } from '#contract/facets.ts';

/** A choice in a text. `start` and `end` are UTF-16 offsets, half open. */
export interface Token {
  readonly facet: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** It is the last in the text with nothing after it: perhaps still being typed. */
  readonly open: boolean;
}

/** What people type → the facet it means. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['type', 'content'],
  ['kind', 'content'],
  ['skill', 'skills'],
  ['topic', 'topics'],
  ['tag', 'tags'],
  ['format', 'self_paced'],
]);

const FACETS: ReadonlyMap<string, string> = new Map([
  ...CATALOG_FACETS.flatMap((facet) =>
    facet.shown === 'nowhere' ? [] : [[facet.name as string, facet.name as string] as const],
  ),
  ...ALIASES,
]);

/** A name, then a value in quotes (a quote in it is doubled) or up to the next space. */
const TOKEN = /(?<!\S)(?<name>[a-z_]+):(?:"(?<quoted>(?:[^"]|"")*)(?:"(?!\S)|$)|(?<plain>(?!")\S*))/giu;

/**
 * The tokens of a text, and the text without them, its spaces single. What names no facet (`http://…`, `12:30`) and what
 * has no value stays in the text; only at the very end may a token have no value yet.
 */
export function parseTokens(text: string): { readonly text: string; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  let rest = '';
  let at = 0;
  for (const { 0: whole, index: start, groups = {} } of text.matchAll(TOKEN)) {
    const facet = FACETS.get((groups['name'] ?? '').toLowerCase());
    const end = start + whole.length;
    const value = (groups['quoted']?.replaceAll('""', '"') ?? groups['plain'] ?? '').trim();
    const open = end === text.length;
    if (facet === undefined || (value === '' && !open)) continue;
    tokens.push({ facet, value, start, end, open });
    rest += text.slice(at, start);
    at = end;
  }
  return { text: (rest + text.slice(at)).replaceAll(/\s+/gu, ' ').trim(), tokens };
}

/** A text that {@link parseTokens} reads as these choices and this text. The last token is not open. */
export function writeTokens(
  choices: readonly { readonly facet: string; readonly value: string }[],
  text: string,
): string {
  const written = choices.map(({ facet, value }) => `${nameOf(facet)}:${quoted(value)} `);
  return written.join('') + text;
}

function nameOf(facet: string): string {
  return [...ALIASES].find(([, meant]) => meant === facet)?.[0] ?? facet;
}

function quoted(value: string): string {
  return /^"|[\s]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
