// Mentors as a list.
import { mentorsQuery, type MentorArguments } from '#client/mentors-query.ts';
import { facetValuesQuery, relaxQuery } from '#client/discovery-queries.ts';
import type { Mentor } from '#client/mentor.ts';
import type { Source } from '#discovery/source.ts';
import type { Visit } from '#url/collection.ts';
import { mentorArguments, MENTORS } from '#url/mentors.ts';

export function mentorSource(visit: Visit): Source<Mentor, MentorArguments> {
  return {
    collection: MENTORS,
    asks: (state) => mentorArguments(state, visit),
    page: mentorsQuery,
    facetValues: (client, args, facet, text) =>
      facetValuesQuery(client, 'mentorFacetValues', { ...args, facet, facet_query: text }),
    relax: (client, args) => relaxQuery(client, 'relaxMentors', args),
    identity: ({ id }) => id,
  };
}
