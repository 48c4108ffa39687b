// Answers in the address, as `value.<name>=…`: only where the learner wants them there.
import type { Prompt } from '#client/prompt.ts';
import { plainText } from '#client/prompt-parts.ts';
import { type Answers, answerTo } from './fill-prompt.ts';

type Fields = Prompt['fields'];

const PREFIX = 'value.';

/** Longer addresses are cut off by mail, chats and old browsers. */
const LONGEST = 2_000;

/** The answers that an address carries; undefined where it has none for these fields. */
export function answersIn(search: URLSearchParams, fields: Fields): Answers | undefined {
  const found = fields.flatMap(({ name }): [string, string][] => {
    const value = search.get(PREFIX + name);
    return value === null ? [] : [[name, plainText(value)]];
  });
  return found.length === 0 ? undefined : new Map(found);
}

/**
 * An address with what stands in every field, presets too, so that it says the same when those change; without
 * `answers`, with none. All else in it stays. Undefined where it would be too long.
 */
export function withAnswers(
  search: URLSearchParams,
  fields: Fields,
  answers?: Answers,
): URLSearchParams | undefined {
  const next = new URLSearchParams([...search].filter(([name]) => !name.startsWith(PREFIX)));
  if (answers === undefined) return next;
  for (const field of fields) next.append(PREFIX + field.name, answerTo(field, answers));
  return next.toString().length > LONGEST ? undefined : next;
}
