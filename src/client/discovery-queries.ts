// The questions that are our own: ways out of no results, values of a facet, and what the palette suggests.
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import type { Suggestions } from '#contract/discovery/suggest-schema.ts';
import type { ArgumentsOf } from '#contract/endpoints.ts';
import type { Client } from './create-client.ts';
import { query } from './query-options.ts';
import type { FacetPage } from './result-page.ts';

type RelaxName = 'relax' | 'relaxMentors' | 'relaxPrompts' | 'relaxUsers';
type FacetValuesName = 'facetValues' | 'mentorFacetValues' | 'promptFacetValues' | 'userFacetValues';

/** Which choices stand in the way of results, and what the text may have meant. `args` are those of the search. */
export const relaxQuery = <N extends RelaxName>(client: Client, name: N, args: ArgumentsOf<N>) =>
  query<N, Relaxed>(client, name, args, async (answer) => {
    const { readRelaxed } = await import('#client/wire/read-relaxed.ts');
    return readRelaxed(answer);
  });

/** The values of the facet `args.facet` that contain `args.facet_query`. */
export const facetValuesQuery = <N extends FacetValuesName>(client: Client, name: N, args: ArgumentsOf<N>) =>
  query<N, FacetPage>(client, name, args, async (answer) => {
    const { readFacetAnswer } = await import('#client/wire/read-facets.ts');
    return readFacetAnswer(answer, args.facet);
  });

/** What to go on with, for a text with tokens: the best of each collection. */
export const suggestQuery = (client: Client, args: ArgumentsOf<'suggest'>) =>
  query<'suggest', Suggestions>(client, 'suggest', args, async (answer) => {
    const { readSuggestions } = await import('#client/wire/read-suggestions.ts');
    return readSuggestions(answer);
  });
