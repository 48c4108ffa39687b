// The look of a site, key by key: the same rules for the environment and for the tenants' file.
import { z } from 'zod';
import { CATALOG_FACETS, CONTENT_TYPES } from '#contract/facets.ts';
import { DOCUMENT_FACETS, MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { USER_FACETS } from '#contract/people/user-parameters.ts';
import { PROMPT_FACETS } from '#contract/prompts/prompt-parameters.ts';
import { FEATURES, type SiteLook } from '#server/site-look.ts';
import { COLOUR_HINT, isColour } from './read-colour.ts';

/** Facets that a panel may have, of every collection. */
const FACETS: readonly string[] = [
  ...new Set(
    [CATALOG_FACETS, MENTOR_FACETS, DOCUMENT_FACETS, PROMPT_FACETS, USER_FACETS]
      .flat()
      .flatMap(({ name, shown }) => (shown === 'panel' ? [name] : [])),
  ),
];

const some = <T extends string>(all: readonly T[]) => {
  const hint = `some of ${all.join(', ')}`;
  const known = (value: string): value is T => all.some((one) => one === value);
  return z.array(z.string().refine(known, hint), hint).transform((list) => [...new Set(list)].filter(known));
};
const oneOf = <const T extends readonly string[]>(all: T) => z.enum(all, all.join(' or '));
const PICTURE = 'an https address, or a path of this site such as /logo.svg';
const CHAT =
  'an https address or a path of this site, with no places but {mentor}, {prompt} and {tenant}, none of them in the host';
const NAME = 'a name of at most 80 characters';

const LOOK = z.strictObject({
  name: z.string(NAME).trim().min(1, NAME).max(80, NAME).optional(),
  logo: z
    .string(PICTURE)
    .refine((text) => isAddress(text), PICTURE)
    .optional(),
  accent: z.string(COLOUR_HINT).refine(isColour, COLOUR_HINT).optional(),
  radius: oneOf(['none', 'small', 'large']).optional(),
  density: oneOf(['comfortable', 'compact']).optional(),
  content: some(CONTENT_TYPES).optional(),
  hiddenFacets: some(FACETS).optional(),
  hiddenFeatures: some(FEATURES).optional(),
  chat: z.string(CHAT).refine(isChat, CHAT).optional(),
});

/** Keys that are lists: in the environment they are written with commas. */
export const LISTS: ReadonlySet<string> = new Set(['content', 'hiddenFacets', 'hiddenFeatures']);

export const LOOK_KEYS = Object.keys(LOOK.shape) as (keyof SiteLook)[];

/** A look, or what is wrong with it: each key with its value and what it must be. */
export function readLook(
  said: unknown,
  nameOf: (key: string) => string,
): { readonly look: SiteLook; readonly wrong: readonly string[] } {
  const read = LOOK.safeParse(said);
  if (read.success) {
    const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
    return { look: Object.fromEntries(given), wrong: [] };
  }
  const wrong = read.error.issues.flatMap((issue) => {
    const [key = ''] = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((one) => `${nameOf(one)} is not known; the keys are ${LOOK_KEYS.join(', ')}`);
    if (key === '') return [`${nameOf('')} must be an object with some of ${LOOK_KEYS.join(', ')}`];
    return [`${nameOf(key)}=${JSON.stringify(at(said, issue.path))} must be ${issue.message}`];
  });
  return { look: {}, wrong };
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

const HERE = 'https://here.invalid';

/** https, or a path of this origin: two slashes would be another's. */
function isAddress(text: string): boolean {
  if (text.length > 2_000 || /[\s\\"'<>]/.test(text)) return false;
  if (text.startsWith('/')) return URL.parse(text, HERE)?.origin === HERE;
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}

function isChat(template: string): boolean {
  const filled = template.replaceAll(/\{(?:mentor|prompt|tenant)\}/g, 'x');
  // A value in the host would choose whom one talks to.
  const host = /^https:\/\/[^/?#]*/i.exec(template)?.[0] ?? '';
  return !/[{}]/.test(filled) && !host.includes('{') && isAddress(filled);
}
