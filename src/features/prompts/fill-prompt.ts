// A prompt's text with its blanks filled, in one pass: what is put in is text and nothing else, whatever it looks like.
// The preview shows these parts, and what is copied or sent is these parts: there is no second way to fill.
import type { Prompt } from '#client/prompt.ts';
import { partsOf, plainText } from '#client/prompt-parts.ts';

/** By the blank's name. What is not there was not touched: its preset stands. */
export type Answers = ReadonlyMap<string, string>;

type Fillable = Pick<Prompt, 'content' | 'fields'>;
type Field = Prompt['fields'][number];

export interface FilledPart {
  readonly text: string;
  /** What the prompt says itself, a blank with an answer, or one that stays as it is written. */
  readonly kind: 'said' | 'filled' | 'open';
}

/** What stands in a field. */
export function answerTo({ name, preset }: Pick<Field, 'name' | 'preset'>, answers: Answers): string {
  return plainText(answers.get(name) ?? preset);
}

/** The blanks that the text needs and nobody has filled: they stay in it as they are written. */
export function openFields({ fields }: Pick<Prompt, 'fields'>, answers: Answers): Field[] {
  return fields.filter((field) => !field.optional && answerTo(field, answers).trim() === '');
}

/** The parts of the text as it is sent. An empty optional blank is filled with nothing. */
export function fillPrompt(prompt: Fillable, answers: Answers): FilledPart[] {
  const open = new Set(openFields(prompt, answers));
  const fields = new Map(prompt.fields.map((field) => [field.name, field]));
  return partsOf(prompt.content).map(({ text, blank }) => {
    if (blank === undefined) return { text, kind: 'said' };
    const field = fields.get(blank);
    return field === undefined || open.has(field)
      ? { text, kind: 'open' }
      : { text: answerTo(field, answers), kind: 'filled' };
  });
}

/** What is sent. */
export function sentText(parts: readonly FilledPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** How long a text is: in UTF-8, and in whole characters. */
export function sizeOf(text: string): { readonly bytes: number; readonly characters: number } {
  return { bytes: new TextEncoder().encode(text).length, characters: Array.from(text).length };
}
