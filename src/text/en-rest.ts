// The rest of what we say, in English: the words of all pages but the catalog's. Loaded with the first of them.
import { items } from './en/items.ts';
import { learning } from './en/learning.ts';
import { mentors } from './en/mentors.ts';
import { palette } from './en/palette.ts';
import { people } from './en/people.ts';
import { prompts } from './en/prompts.ts';
import { saved } from './en/saved.ts';
import { session } from './en/session.ts';

export const rest = {
  ...items,
  ...session,
  ...learning,
  ...mentors,
  ...prompts,
  ...people,
  ...saved,
  ...palette,
} as const;
