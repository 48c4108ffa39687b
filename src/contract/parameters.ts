// Query parameters as data: what an endpoint takes, and the one codec that reads and writes them.
// The server reads requests with it, the client writes them, and the address bar is both.

/** One query parameter. `list` takes repeated keys; a lone comma-separated value is accepted too, see {@link readParameters}. */
export type Parameter =
  | { readonly kind: 'list'; readonly about: string; readonly default?: readonly string[] }
  | { readonly kind: 'text'; readonly about: string; readonly maxLength?: number }
  | {
      readonly kind: 'boolean';
      readonly about: string;
      readonly default?: boolean;
      /** Being there is enough: any value but a no means true. */
      readonly anyValue?: true;
    }
  /** One of these words, in any case. */
  | {
      readonly kind: 'choice';
      readonly about: string;
      readonly values: readonly string[];
      readonly default?: string;
    }
  /** Read in lower case. */
  | { readonly kind: 'uuid'; readonly about: string }
  /** A day, YYYY-MM-DD; a time of day after it is cut off. */
  | { readonly kind: 'date'; readonly about: string }
  | {
      readonly kind: 'integer';
      readonly about: string;
      readonly default?: number;
      readonly min: number;
      readonly max: number;
    };

export type ParameterTable = Readonly<Record<string, Parameter>>;

/** What a value is, by the kind of its parameter. */
type KindValue<P extends Parameter> = P extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : {
      list: readonly string[];
      text: string;
      uuid: string;
      date: string;
      boolean: boolean;
      integer: number;
    }[Exclude<P['kind'], 'choice'>];

type ValueOf<P extends Parameter> = P extends { kind: 'list' } | { default: unknown }
  ? KindValue<P>
  : KindValue<P> | undefined;

/** What {@link readParameters} gives for a table: lists are never absent, texts and numbers without default may be. */
export type ParametersOf<T extends ParameterTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

/** Some of a table's parameters, as a caller of the API gives them. */
export type PartialParametersOf<T extends ParameterTable> = {
  readonly [K in keyof T]?: ValueOf<T[K]> | undefined;
};

/** A value that was refused: which parameter, what it was (shortened to 80 characters) and the remedy. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly value: string;
  readonly message: string;
}

/** At most so many values a list; one more is refused. */
export const LIST_LIMIT = 50;
/** At most so many UTF-16 code units a text after NFC, unless the parameter says otherwise. */
export const TEXT_LIMIT = 512;

const COMMA = /,(?!\s)/;
const TRUE = new Set(['true', '1', 'yes', 'on']);
const FALSE = new Set(['false', '0', 'no', 'off']);
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/** True when a parsed value is what the parameter means anyway, so that it needs no place in an address. */
export function isDefault(parameter: Parameter, value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (parameter.kind === 'list') {
    const wanted = parameter.default ?? [];
    return (
      Array.isArray(value) && value.length === wanted.length && wanted.every((one, i) => value[i] === one)
    );
  }
  return 'default' in parameter && parameter.default === value;
}

/**
 * Reads the parameters of `table`. Never throws: what cannot be read becomes the default and is named in `problems`.
 * Empty values mean absent; unknown parameters are ignored; texts are NFC-normalised and trimmed; a list keeps its
 * order and loses repeats. `tags=a,b` is the list `a`, `b`: a comma separates where its key stands once and no space
 * follows it, so `topics=Business, Law` and `tags=a,b&tags=a,b` are one value each.
 */
export function readParameters<T extends ParameterTable>(
  table: T,
  search: URLSearchParams,
): { values: ParametersOf<T>; problems: ParameterProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: ParameterProblem[] = [];
  for (const [name, parameter] of Object.entries(table)) {
    const given = search
      .getAll(name)
      .map(clean)
      .filter((value) => value !== '');
    const read = readOne(parameter, given);
    if ('message' in read)
      problems.push({ parameter: name, value: shorten(read.value), message: read.message });
    values[name] = 'message' in read ? fallback(parameter) : read.value;
  }
  // The loop above has put a value of the declared kind under every key of the table.
  return { values: values as ParametersOf<T>, problems };
}

/**
 * Writes parameters in their canonical form: keys sorted, list keys repeated, defaults left out.
 * `readParameters(table, writeParameters(table, values))` gives `values` again.
 */
export function writeParameters<T extends ParameterTable>(
  table: T,
  values: PartialParametersOf<T>,
): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of Object.keys(table).toSorted()) {
    const parameter = table[name];
    const value: unknown = values[name];
    if (parameter === undefined || isDefault(parameter, value)) continue;
    const all = Array.isArray(value) ? value.map(String) : [String(value)];
    for (const one of all) search.append(name, one);
    const [only] = all;
    // Said twice, a value keeps its commas.
    if (Array.isArray(value) && all.length === 1 && only !== undefined && COMMA.test(only))
      search.append(name, only);
  }
  return search;
}

type Read = { value: unknown } | { value: string; message: string };

function readOne(parameter: Parameter, given: readonly string[]): Read {
  if (parameter.kind === 'list') return readList(parameter, given);
  const value = given[0];
  if (value === undefined) return { value: fallback(parameter) };
  return parameter.kind === 'integer' ? readInteger(parameter, value) : readWord(parameter, value);
}

function readInteger({ min, max }: Parameter & { kind: 'integer' }, value: string): Read {
  const number = /^[+-]?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number) || number < min || number > max)
    return { value, message: `must be a whole number from ${min} to ${max}` };
  return { value: number };
}

function readWord(parameter: Exclude<Parameter, { kind: 'list' | 'integer' }>, value: string): Read {
  const word = value.toLowerCase();
  switch (parameter.kind) {
    case 'text': {
      const limit = parameter.maxLength ?? TEXT_LIMIT;
      if (value.length <= limit) return { value };
      return { value, message: `has ${value.length} characters; at most ${limit} are allowed` };
    }
    case 'boolean':
      if (FALSE.has(word)) return { value: false };
      if (TRUE.has(word) || parameter.anyValue === true) return { value: true };
      return { value, message: 'must be true or false' };
    case 'choice':
      if (parameter.values.includes(word)) return { value: word };
      return { value, message: `must be one of ${parameter.values.join(', ')}` };
    case 'uuid':
      if (UUID.test(word)) return { value: word };
      return { value, message: 'must be a UUID like 550e8400-e29b-41d4-a716-446655440000' };
    case 'date': {
      const day = DAY.exec(value)?.[1];
      if (day !== undefined && !Number.isNaN(Date.parse(day))) return { value: day };
      return { value, message: 'must be a day like 2026-03-05' };
    }
  }
}

function readList(parameter: Parameter & { kind: 'list' }, given: readonly string[]): Read {
  const parts = given.length === 1 ? given.flatMap((value) => value.split(COMMA).map(clean)) : given;
  const list = [...new Set(parts)].filter((value) => value !== '');
  if (list.length > LIST_LIMIT)
    return { value: `${list.length} values`, message: `takes at most ${LIST_LIMIT} values` };
  const long = list.find((value) => value.length > TEXT_LIMIT);
  if (long !== undefined)
    return {
      value: long,
      message: `has a value of ${long.length} characters; at most ${TEXT_LIMIT} are allowed`,
    };
  return { value: list.length > 0 ? list : fallback(parameter) };
}

function fallback(parameter: Parameter): unknown {
  if (parameter.kind === 'list') return parameter.default ?? [];
  return 'default' in parameter ? parameter.default : undefined;
}

function clean(value: string): string {
  return value.normalize('NFC').trim();
}

function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
