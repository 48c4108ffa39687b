// Mentors as a list.
import { mentorsQuery, type MentorArguments } from '#client/mentors-query.ts';
import type { Mentor } from '#client/mentor.ts';
import type { Source } from '#discovery/source.ts';
import type { Visit } from '#url/collection.ts';
import { mentorArguments, MENTORS } from '#url/mentors.ts';

export function mentorSource(visit: Visit): Source<Mentor, MentorArguments> {
  return {
    collection: MENTORS,
    asks: (state) => mentorArguments(state, visit),
    page: mentorsQuery,
    identity: ({ id }) => id,
  };
}
