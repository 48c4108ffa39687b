// What a prompt says of its blanks, in any form: names alone, descriptions in a list, or descriptions by name.
import type { FieldKind, PromptField } from '#client/prompt.ts';
import { blanksOf, plainText } from '#client/prompt-parts.ts';
import { booleanOf, isObject, textOf, type Unknowns } from './read-value.ts';

const KINDS: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries({
    long: 'longtext long_text long textarea multiline paragraph',
    number: 'number numeric integer int float decimal',
    choice: 'select choice choices enum dropdown options radio',
    date: 'date',
    boolean: 'boolean bool checkbox switch toggle',
    language: 'language lang',
  } satisfies Partial<Record<FieldKind, string>>).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as FieldKind] as const),
  ),
);

/** A field for each blank of the text; what is said of names that the text has not is left out. */
export function readFields(content: string, ...told: readonly unknown[]): PromptField[] {
  const described = new Map(told.flatMap(entriesOf));
  return blanksOf(content).map((name) => readField(name, described.get(name) ?? {}));
}

function entriesOf(told: unknown): [string, Unknowns][] {
  if (Array.isArray(told))
    return told.filter(isObject).flatMap((one): [string, Unknowns][] => {
      const name = textOf(one['name'] ?? one['key'] ?? one['id']);
      return name === undefined ? [] : [[name.trim(), one]];
    });
  if (!isObject(told)) return [];
  return Object.entries(told).map(([name, one]) => [name, isObject(one) ? one : { default: one }]);
}

function readField(name: string, told: Unknowns): PromptField {
  const options = readOptions(told['options'] ?? told['choices'] ?? told['enum']);
  const said =
    textOf(told['type'] ?? told['kind'])
      ?.trim()
      .toLowerCase() ?? '';
  const kind = options.length > 0 ? 'choice' : (KINDS.get(said) ?? 'text');
  const help = textOf(told['help'] ?? told['description'] ?? told['placeholder']);
  return {
    name,
    label: textOf(told['label'] ?? told['title']) ?? name,
    kind: kind === 'choice' && options.length === 0 ? 'text' : kind,
    preset: presetOf(told['default'] ?? told['value']),
    options,
    optional: booleanOf(told['required']) === false || booleanOf(told['optional']) === true,
    ...(help === undefined ? {} : { help }),
  };
}

function readOptions(options: unknown): PromptField['options'] {
  const all: unknown[] = Array.isArray(options) ? options : [];
  const read = all.flatMap((option) => {
    const value = isObject(option) ? presetOf(option['value'] ?? option['name']) : presetOf(option);
    if (value === '') return [];
    const label = isObject(option) ? textOf(option['label'] ?? option['name']) : undefined;
    return [[value, { value, label: label ?? value }] as const];
  });
  return [...new Map(read).values()];
}

/** A value as it is written into a text. */
function presetOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return plainText(textOf(value) ?? '');
}
