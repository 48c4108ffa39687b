// What a text may have meant, where no collection has all that it says.
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import { canAnswer, countAll, type Counts, type Suggesting, wantedGroups } from './suggest-groups.ts';
import { SEARCH_NAMES } from './suggest-tokens.ts';

export async function suggestSpelling(asked: Suggesting, counts: Counts): Promise<Suggestions['spelling']> {
  const { text, context, access } = asked;
  if (text === '') return null;
  const priority = context.prefetch ? ({ priority: 'prefetch' } as const) : {};
  const wanted = wantedGroups(asked);
  const meant: string[] = [];
  for (const collection of SEARCH_NAMES) {
    const own = (group: string) =>
      (group === 'mentors' || group === 'prompts' ? group : 'catalog') === collection;
    if (!canAnswer(asked, collection)) continue;
    const request = { collection, access, text, ...priority };
    const corrected = (await context.engine.correct(request, context.signal)).text;
    if (corrected !== undefined) meant.push(corrected);
    // Here the text means what it says.
    else if ([...counts.keys()].some((group) => own(group) && wanted(group))) return null;
  }
  for (const one of new Set(meant)) {
    const count = sumOf(await countAll({ ...asked, text: one }));
    if (count > 0) return { query: one, count };
  }
  return null;
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
