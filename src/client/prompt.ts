// A prompt as the app reads it, whatever form it arrived in.

/** What a blank is filled with. A kind that nobody knows is a text. */
export type FieldKind = 'text' | 'long' | 'number' | 'choice' | 'date' | 'boolean' | 'language';

/** What is asked for one blank of a prompt's text. */
export interface PromptField {
  /** As the text has it between its braces. */
  readonly name: string;
  /** What it is called; the name where nobody said. */
  readonly label: string;
  readonly kind: FieldKind;
  /** What stands in it before anyone wrote; '' for nothing. */
  readonly preset: string;
  /** Of a choice. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether the prompt makes sense without it. */
  readonly optional: boolean;
  readonly help?: string;
}

export interface Prompt {
  /** Its number, as its page's address carries it. */
  readonly id: string;
  readonly name: string;
  /** The text with its blanks, in line feeds and whole characters. '' where there is none. */
  readonly content: string;
  /** One for each blank, in their order. */
  readonly fields: readonly PromptField[];
  readonly description?: string;
  readonly category?: string;
  readonly language?: string;
  readonly style?: string;
  readonly tone?: string;
  /** `id` is its UUID; undefined where it is known by name alone. */
  readonly mentor?: { readonly id: string | undefined; readonly name: string };
  /** '' where it is not known. */
  readonly tenant: string;
  readonly tags: readonly string[];
  readonly createdBy?: string;
  readonly updatedAt?: string;
  /** Where the text matched: half-open ranges of UTF-16 code units. */
  readonly highlights: { readonly name: Ranges; readonly content: Ranges };
}

type Ranges = readonly (readonly [number, number])[];
