// The choices in a request that can be taken back one by one, and the request without them.
import type { Facet } from '#contract/facets.ts';
import { isDefault, type ParameterTable } from '#contract/parameters.ts';

export type Values = Readonly<Record<string, readonly string[] | string | number | boolean | undefined>>;

/** A chosen value of a facet; the facet `query` is the text. */
export interface Choice {
  readonly facet: string;
  readonly value: string;
}

/** A search as choices are read from it. */
export interface Chosen {
  readonly parameters: ParameterTable;
  readonly facets: readonly Facet[];
  readonly values: Values;
}

/** The facet that a text counts as. */
export const TEXT = 'query';
/** Parameters of a text; the first that says something is it. */
const TEXTS = [TEXT, 'q'];
/** So many choices beside the text are looked at. */
const MOST_CHOICES = 50;

/** What can be taken back: of the panel in its order, then of the tabs, `most` at most, then the text. */
export function choicesOf({ parameters, facets, values }: Chosen, most = MOST_CHOICES): Choice[] {
  const shown = (['panel', 'tabs'] as const).flatMap((where) => facets.filter((one) => one.shown === where));
  const chosen = shown.flatMap(({ name: facet }) => {
    const parameter = parameters[facet];
    // What is meant anyway is no choice.
    if (parameter === undefined || isDefault(parameter, values[facet])) return [];
    return [values[facet] ?? []].flat().map((value) => ({ facet, value: String(value) }));
  });
  const text = textOf(values);
  return [...chosen.slice(0, most), ...(text === undefined ? [] : [{ facet: TEXT, value: text }])];
}

/** The text of a request. */
export function textOf(values: Values): string | undefined {
  return TEXTS.map((name) => values[name]).find((value) => typeof value === 'string');
}

/** The values of a request without one choice, and of what was chosen nothing else. */
export function withoutChoice({ parameters, values }: Chosen, { facet, value }: Choice): Values {
  if (facet === TEXT) return { ...values, ...Object.fromEntries(TEXTS.map((name) => [name, undefined])) };
  const parameter = parameters[facet];
  if (parameter?.kind !== 'list') return { ...values, [facet]: undefined };
  const rest = [values[facet] ?? []]
    .flat()
    .map(String)
    .filter((one) => one !== value);
  return { ...values, [facet]: rest.length > 0 ? rest : (parameter.default ?? []) };
}
