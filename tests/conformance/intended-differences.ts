// The two tables of docs/decisions/008-the-official-schema.md: where this server means to differ, and why.
import { readFileSync } from 'node:fs';

const FILE = 'docs/decisions/008-the-official-schema.md';

/** One parameter of one endpoint: what the schema says of it, and what our contract does. `–` is not there. */
export interface ParameterDifference {
  readonly endpoint: string;
  readonly parameter: string;
  readonly official: string;
  readonly ours: string;
}

const [parameterRows = [], answerRows = []] = readFileSync(FILE, 'utf8')
  .split(/^## .*$/m)
  .slice(1)
  .map(rowsOf);

/** A row may name several endpoints and several parameters. */
export const PARAMETER_DIFFERENCES: readonly ParameterDifference[] = parameterRows.flatMap(
  ([endpoints = '', parameters = '', official = '', ours = '']) =>
    endpoints
      .split(', ')
      .flatMap((endpoint) =>
        parameters.split(', ').map((parameter) => ({ endpoint, parameter, official, ours })),
      ),
);

/** What stands in the place of `Component.property`, as a JSON schema. */
export const ANSWER_DIFFERENCES: ReadonlyMap<string, { type: string[] }> = new Map(
  answerRows.flatMap(([component = '', properties = '', , ours = '']) =>
    properties
      .split(', ')
      .map((property) => [`${component}.${property}`, { type: ours.split(' or ') }] as const),
  ),
);

/** Rows without a reason. */
export const UNREASONED = [...parameterRows, ...answerRows].filter(([, , , , why = '']) => why.length < 10);

/** The cells of a Markdown table, less its head, without the ticks of code. */
function rowsOf(section: string): string[][] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
}
