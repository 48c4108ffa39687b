// The search box of the header on the pages of other lists than the catalog: it finds in the list that is shown.
import { TypingBox } from '#discovery/search/search-box.tsx';
import { MENTORS } from '#url/mentors.ts';
import { PROMPTS } from '#url/prompts.ts';
import { USERS } from '#url/users.ts';

const LISTS = {
  mentors: { collection: MENTORS, placeholder: 'search.placeholder.mentors' },
  prompts: { collection: PROMPTS, placeholder: 'search.placeholder.prompts' },
  people: { collection: USERS, placeholder: 'search.placeholder.people' },
} as const;

export function PlaceSearch({ page }: { page: keyof typeof LISTS }) {
  return <TypingBox key={page} {...LISTS[page]} />;
}
