// The rest of what we say, in Arabic. A key that English has and this has not does not compile.
import { items } from './ar/items.ts';
import { learning } from './ar/learning.ts';
import { mentors } from './ar/mentors.ts';
import { palette } from './ar/palette.ts';
import { people } from './ar/people.ts';
import { prompts } from './ar/prompts.ts';
import { saved } from './ar/saved.ts';
import { session } from './ar/session.ts';
import type { MessagesOf, RestKey } from './messages.ts';

export const rest: MessagesOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', RestKey> = {
  ...items,
  ...session,
  ...learning,
  ...mentors,
  ...prompts,
  ...people,
  ...saved,
  ...palette,
};
