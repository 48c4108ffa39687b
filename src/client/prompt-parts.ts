// The text of a prompt, cut into what it says and its blanks: `{{topic}}`, with or without spaces inside the braces.

export interface PromptPart {
  /** As the text has it, braces and all. */
  readonly text: string;
  /** Name of the blank; undefined where it is none. */
  readonly blank?: string;
}

/** Braces that hold anything but braces. Whether it is a name, is told afterwards. */
const BRACES = /\{\{([^{}]+)\}\}/g;

/** The parts in their order; together they are the text. Braces without a name, or without an end, are text. */
export function partsOf(content: string): PromptPart[] {
  const parts: PromptPart[] = [];
  let at = 0;
  for (const { 0: text, 1: inside = '', index } of content.matchAll(BRACES)) {
    const blank = inside.trim();
    if (blank === '') continue;
    if (index > at) parts.push({ text: content.slice(at, index) });
    parts.push({ text, blank });
    at = index + text.length;
  }
  if (at < content.length) parts.push({ text: content.slice(at) });
  return parts;
}

/** The names of the blanks, each once, in the order in which they are first needed. */
export function blanksOf(content: string): string[] {
  return [...new Set(partsOf(content).flatMap(({ blank }) => blank ?? []))];
}

/**
 * A text as a page, a clipboard and an address all keep it: line feeds alone end lines, and there are no halves of
 * characters, nor the null character, which HTML drops.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
}
