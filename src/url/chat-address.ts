// Where a chat is: an address that the site's operator has given, with places for what it is about.

export interface ChatAbout {
  /** A mentor's id. */
  readonly mentor?: string | undefined;
  /** What to say first. */
  readonly prompt?: string | undefined;
  /** The tenant of the mentor, else of the site. */
  readonly tenant?: string | undefined;
}

/**
 * The address of a chat, or undefined without a template. `{mentor}`, `{prompt}` and `{tenant}` are filled in
 * percent-encoded, in one pass: a value that looks like a place stays what it is. What is not known is empty.
 */
export function chatAddress(template: string | undefined, about: ChatAbout): string | undefined {
  if (template === undefined || template === '') return undefined;
  const path = template.search(/[?#]|$/);
  return template.replace(/\{(mentor|prompt|tenant)\}/g, (_, name: keyof ChatAbout, at: number) => {
    const value = encodeURIComponent((about[name] ?? '').toWellFormed());
    // In a path, whole dots would be directories.
    return at < path && /^\.{1,2}$/.test(value) ? `~${value}` : value;
  });
}
