// Asks the demo with whatever there is, and knows what an endpoint may answer to that.
import { expect } from 'vitest';
import { ENDPOINTS, type QueryName } from '#contract/endpoints.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import type { Problem } from '#contract/problem.ts';
import { type Caller, type DemoApp, MEMBER, MENTOR, ORG } from './demo-app.ts';
import { type Calls, SDK_CALLS } from './sdk-calls.ts';

/** Longer addresses are not read. */
const LONGEST_ADDRESS = 8_192;

/** Parameters that ask for one item, which may not be there, and those that are not for everybody. */
const MAY_BE_404 = ['id', 'unique_id'];
const MAY_BE_403 = ['department_mode', 'user_department'];

const PLACES = new Map([
  ['org', ORG],
  ['key', ORG],
  ['username', MEMBER],
  ['mentor_unique_id', MENTOR],
]);

/** The address of an endpoint; `places` fills its path. */
export function addressOf(name: QueryName, places: ReadonlyMap<string, string> = PLACES): string {
  return ENDPOINTS[name].path.replaceAll(/\{(\w+)\}/g, (_, place: string) =>
    encodeURIComponent((places.get(place) ?? '').toWellFormed()),
  );
}

/** Our own endpoints ask for something. */
export const NEEDED: Partial<Record<QueryName, Readonly<Record<string, string>>>> = {
  facetValues: { facet: 'skills' },
  mentorFacetValues: { facet: 'tags' },
  promptFacetValues: { facet: 'mentor' },
  userFacetValues: { facet: 'department' },
  related: { type: 'course', key: 'DAT-101' },
};
/** Those that ask for one thing by it: what is given may name none. */
const NAMES_ONE: Partial<Record<QueryName, readonly string[]>> = {
  related: ['type', 'key', 'tenant'],
  skillGap: ['role'],
  path: ['role'],
};

/** Those that are for whom another is for. */
const LIKE: Partial<Record<QueryName, QueryName>> = {
  userFacetValues: 'users',
  relaxUsers: 'users',
  skillGap: 'personalizedCatalog',
  mentorsFor: 'personalizedCatalog',
};

export interface Outcome {
  readonly status: number;
  /** The parameters that a 400 names. */
  readonly refused: readonly string[];
}

/** Asks, and looks at the answer: 200, a 400 that names what was given, 414 for what is too long, or what access says. */
export async function ask(
  demo: DemoApp,
  caller: Caller,
  name: QueryName,
  given: readonly (readonly [parameter: string, value: string])[],
): Promise<Outcome> {
  const search = new URLSearchParams(given.map(([parameter, value]) => [parameter, value]));
  for (const [parameter, value] of Object.entries(NEEDED[name] ?? {}))
    if (!search.get(parameter)?.trim()) search.set(parameter, value);
  const address = `${addressOf(name)}?${search.toString()}`;
  const response = await get(demo, caller, address);
  const said = JSON.stringify({ name, caller, given });
  const { status } = response;
  if (status === 200) {
    await response.body?.cancel();
    return { status, refused: [] };
  }
  const problem = await problemOf(response);
  const names = given.map(([parameter]) => parameter);
  if (status === 400) {
    const table: ParameterTable = ENDPOINTS[name].parameters;
    const refused = (problem.parameters ?? []).map(({ parameter }) => parameter);
    expect(refused, said).not.toEqual([]);
    expect(
      refused.filter((one) => !names.includes(one) || !Object.hasOwn(table, one)),
      said,
    ).toEqual([]);
    for (const { message } of problem.parameters ?? []) expect(message, said).not.toBe('');
    return { status, refused };
  }
  const expected = address.length > LONGEST_ADDRESS ? [414] : statusesFor(name, caller, names);
  expect(expected, said).toContain(status);
  return { status, refused: [] };
}

/** The answer to an address, as it is. */
export function get({ app, authorization }: DemoApp, caller: Caller, address: string): Promise<Response> {
  return app(new Request(`http://here${address}`, { headers: { Authorization: authorization[caller] } }));
}

/** What access may say. */
function statusesFor(name: QueryName, caller: Caller, given: readonly string[]): number[] {
  const calls: Readonly<Record<string, Calls>> = SDK_CALLS;
  const refused = caller === 'admin' ? undefined : calls[LIKE[name] ?? name]?.refused?.[caller];
  return [
    ...(refused === undefined ? [] : [refused]),
    ...([...MAY_BE_404, ...(NAMES_ONE[name] ?? [])].some((one) => given.includes(one)) ? [404] : []),
    ...(MAY_BE_403.some((one) => given.includes(one)) ? [403] : []),
  ];
}

/** The problem details of a refusal: always whole, and without a word from inside. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const text = await response.text();
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({ status: response.status, title: expect.any(String) as string });
  expect(problem.request_id).toBe(response.headers.get('X-Request-Id'));
  expect(text).not.toMatch(/node:|node_modules|\.ts:\d|SQLITE|at async/);
  return problem;
}
