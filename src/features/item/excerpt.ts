// The beginning of a text, for who sees it in a line or two somewhere else.

/** What search engines and chats show, in characters. */
const MOST = 200;

/** One line of at most 200 characters, cut between words; undefined where there is nothing. */
export function excerpt(text: string | undefined): string | undefined {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST - 1);
  const space = cut.lastIndexOf(' ');
  // What is written without spaces is cut anywhere but within a character.
  return `${(space > MOST / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
