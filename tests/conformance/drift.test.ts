// The contract's parameters beside those of the official schema: names, kinds and defaults.
import { describe, expect, it } from 'vitest';
import { ENDPOINTS, QUERY_NAMES } from '#contract/endpoints.ts';
import type { Parameter, ParameterTable } from '#contract/parameters.ts';
import { PARAMETER_DIFFERENCES, UNREASONED } from './intended-differences.ts';
import { OFFICIAL_PATHS, type OfficialParameter, officialParameters } from './official-schema.ts';

const KINDS: Readonly<Record<string, string>> = { array: 'list', string: 'text' };
const documented = QUERY_NAMES.filter((name) => OFFICIAL_PATHS.includes(ENDPOINTS[name].path));

function officialForm(parameter: OfficialParameter | undefined): string {
  if (parameter === undefined) return '–';
  const { type, format, enum: values, default: initial } = parameter.schema;
  return form(values === undefined ? (format ?? KINDS[type] ?? type) : 'choice', initial);
}

function ourForm(parameter: Parameter | undefined): string {
  if (parameter === undefined) return '–';
  return form(parameter.kind, 'default' in parameter ? parameter.default : undefined);
}

function form(kind: string, initial: unknown): string {
  return initial === undefined ? kind : `${kind} ${JSON.stringify(initial)}`;
}

const differences = documented.flatMap((endpoint) => {
  const { path, parameters } = ENDPOINTS[endpoint];
  const table: ParameterTable = parameters;
  const official = officialParameters(path);
  const names = new Set([...Object.keys(table), ...official.keys()]);
  return [...names].map((parameter) => ({
    endpoint,
    parameter,
    official: officialForm(official.get(parameter)),
    ours: ourForm(table[parameter]),
  }));
});

describe('the contract', () => {
  it('has every path of the official schema', () => {
    expect(documented.map((name) => ENDPOINTS[name].path).toSorted()).toEqual(OFFICIAL_PATHS.toSorted());
  });

  it('takes the official parameters, but for the differences that decision 8 lists', () => {
    const line = (one: object) => Object.values(one).join(' | ');
    expect(
      differences
        .filter(({ official, ours }) => official !== ours)
        .map(line)
        .toSorted(),
    ).toEqual(PARAMETER_DIFFERENCES.map(line).toSorted());
  });

  it('differs nowhere without a reason', () => {
    expect(UNREASONED).toEqual([]);
  });
});
