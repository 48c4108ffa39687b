// The rest of what we say, in Spanish. A key that English has and this has not does not compile.
import { items } from './es/items.ts';
import { learning } from './es/learning.ts';
import { mentors } from './es/mentors.ts';
import { palette } from './es/palette.ts';
import { people } from './es/people.ts';
import { prompts } from './es/prompts.ts';
import { saved } from './es/saved.ts';
import { session } from './es/session.ts';
import type { MessagesOf, RestKey } from './messages.ts';

export const rest: MessagesOf<'one' | 'many' | 'other', RestKey> = {
  ...items,
  ...session,
  ...learning,
  ...mentors,
  ...prompts,
  ...people,
  ...saved,
  ...palette,
};
