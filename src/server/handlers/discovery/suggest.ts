// GET /api/discovery/suggest/: one answer for each keystroke of the palette.
import type { SuggestParameters } from '#contract/discovery/suggest-parameters.ts';
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import { parseTokens, type Token } from '#contract/discovery/tokens.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { refuse } from '#server/http/problems.ts';
import { countAll, groupsOf, type Suggesting } from './suggest-groups.ts';
import { suggestSpelling } from './suggest-spelling.ts';
import { readToken, type ReadToken } from './suggest-tokens.ts';
import { valuesOfToken, valuesOfWord } from './suggest-values.ts';

/** A text has so many tokens at most. */
const MOST_TOKENS = 20;

/** @throws ProblemError 400 for more tokens than anybody types. */
export async function suggest(context: ApiContext, query: SuggestParameters): Promise<Suggestions> {
  const { text, tokens } = parseTokens(typedText(context.address, query.query ?? ''));
  checkTokens(tokens);
  const scope = { context, access: labelsHeldBy(context.viewer), tenants: query.tenant };
  const read: ReadToken[] = [];
  for (const token of tokens) read.push(await readToken(scope, token));
  const open = read.find((token) => token.open);
  // What is still being typed and means nothing yet narrows nothing.
  const applied = read.filter((token) => token.known || !token.open);
  const asked: Suggesting = { ...scope, text, tokens: applied };
  const isEmpty = text === '' && applied.length === 0;
  const counts = isEmpty ? new Map<never, number>() : await countAll(asked);
  return {
    query: text,
    tokens: read.map(({ facet, value, known }) => ({ facet, value, known })),
    values: open === undefined ? await valuesOfWord(asked) : await valuesOfToken(asked, open),
    groups: await groupsOf(asked, counts, query.limit),
    spelling: await suggestSpelling(asked, counts),
  };
}

/** The text with a space at its end where one was typed: a value that is followed by one is complete. */
function typedText(address: URL, text: string): string {
  const typed = address.searchParams.getAll('query').find((value) => value.trim() !== '') ?? '';
  return /\s$/u.test(typed) ? `${text} ` : text;
}

function checkTokens({ length }: readonly Token[]): void {
  if (length <= MOST_TOKENS) return;
  const message = `has ${length} tokens; at most ${MOST_TOKENS} are allowed`;
  throw refuse([{ parameter: 'query', value: `${length} tokens`, message }]);
}
