// What a catalog of messages is: the keys of English, and as many plural forms as the language has.
import type { rest } from './en-rest.ts';
import type { en } from './en.ts';

type English = typeof en & typeof rest;
export type MessageKey = keyof English;
/** The words of the first page, and of all others. */
export type FirstKey = keyof typeof en;
export type RestKey = keyof typeof rest;

/** A language's messages; `Forms` are its plural categories (CLDR). A missing key or form does not compile. */
export type MessagesOf<Forms extends Intl.LDMLPluralRule, Keys extends MessageKey = MessageKey> = {
  readonly [K in Keys]: English[K] extends string ? string : Readonly<Record<Forms, string>>;
};

/** A part of a language's messages: one file of them. */
export type PartOf<Forms extends Intl.LDMLPluralRule> = Partial<MessagesOf<Forms>>;

/** Any language's messages, as they are used: `other` stands in for a form that the language lacks. */
export type Messages<Keys extends MessageKey = FirstKey> = {
  readonly [K in Keys]: English[K] extends string
    ? string
    : Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
};

type Names<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type TextOf<Message> = Message extends string
  ? Message
  : Message extends { other: infer Form }
    ? Form
    : never;
type NamesIn<K extends MessageKey> = Names<TextOf<English[K]> & string>;

/** The values that a message needs, by name; `count` is a number. */
export type ValuesOf<K extends MessageKey> = {
  readonly [N in NamesIn<K> | (English[K] extends string ? never : 'count')]: N extends 'count'
    ? number
    : string | number;
};

/** The rest of `t`'s arguments: none for a message without values. */
export type Arguments<K extends MessageKey> = keyof ValuesOf<K> extends never ? [] : [values: ValuesOf<K>];
