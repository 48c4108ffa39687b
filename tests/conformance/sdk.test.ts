// The published SDK, unchanged, against this server: every endpoint, as a visitor, a member and an admin.
import { ApiError, OpenAPI } from '@iblai/iblai-api';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ENDPOINTS } from '#contract/endpoints.ts';
import { RESPONSE_SCHEMAS } from '#contract/openapi.ts';
import { isRecord, records } from '#server/engine/document-fields.ts';
import { CALLERS, type Caller } from './demo-app.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { compare, type ExampleName, EXAMPLES, leavesOf } from './example-fields.ts';
import { ANSWER_DIFFERENCES } from './intended-differences.ts';
import { answerCheck, OFFICIAL_PATHS, officialParameters } from './official-schema.ts';
import { type Calls, type DocumentedName, SDK_CALLS } from './sdk-calls.ts';

const NAMES = Object.keys(SDK_CALLS) as DocumentedName[];
const CELLS = NAMES.flatMap((name) => CALLERS.map((caller) => ({ name, caller })));
/** Of the personalized catalog the schema says only that it is an object. */
const pathOf = (name: DocumentedName) => ENDPOINTS[name === 'personalizedCatalog' ? 'catalog' : name].path;

interface Answer {
  readonly name: DocumentedName;
  readonly caller: Caller;
  readonly body: Record<string, unknown>;
}
const answers: Answer[] = [];
const refusals: { readonly name: DocumentedName; readonly caller: Caller; readonly error: unknown }[] = [];
/** Names of the query parameters that the SDK sent, by endpoint. */
const sent = new Map<DocumentedName, Set<string>>();
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer();
  // The SDK has one configuration for all its calls: one caller after the other.
  OpenAPI.BASE = server.base;
  for (const { name, caller } of CELLS) {
    OpenAPI.HEADERS = { Authorization: server.authorization[caller] };
    const before = server.asked.length;
    for (const call of SDK_CALLS[name].calls)
      await call().then(
        (body) => answers.push({ name, caller, body: isRecord(body) ? body : {} }),
        (error: unknown) => refusals.push({ name, caller, error }),
      );
    const keys = server.asked.slice(before).flatMap(({ url }) => [...new URL(url).searchParams.keys()]);
    sent.set(name, new Set([...(sent.get(name) ?? []), ...keys]));
  }
}, 60_000);
afterAll(() => server.close());

const answersOf = (name: DocumentedName) => answers.filter((one) => one.name === name);
const itemsOf = ({ body }: Answer) => records(body['results'] ?? body['data'] ?? body['roles']);

describe('the official SDK', () => {
  it('is driven through all thirteen documented endpoints', () => {
    expect(NAMES.map((name) => ENDPOINTS[name].path).toSorted()).toEqual(OFFICIAL_PATHS.toSorted());
    expect(NAMES).toHaveLength(13);
  });

  test.each(NAMES)('of %s sends every parameter of the schema', (name) => {
    const official = [...officialParameters(ENDPOINTS[name].path).keys()];
    expect([...(sent.get(name) ?? [])].toSorted()).toEqual(official.toSorted());
  });

  test.each(CELLS)('$name answers the $caller with what was asked for, or refuses', ({ name, caller }) => {
    const { calls, refused = {} }: Calls = SDK_CALLS[name];
    const status = Object.entries(refused).find(([who]) => who === caller)?.[1];
    const errors = refusals.filter((one) => one.name === name && one.caller === caller);
    const found = answersOf(name).filter((one) => one.caller === caller);
    expect(errors.map(({ error }) => (error instanceof ApiError ? error.status : error))).toEqual(
      status === undefined ? [] : calls.map(() => status),
    );
    expect(found).toHaveLength(status === undefined ? calls.length : 0);
    for (const answer of found)
      expect(answer.body['count'] ?? itemsOf(answer).length, JSON.stringify(answer.body)).toBeGreaterThan(0);
  });
});

describe('the answers', () => {
  test.each(NAMES)('of %s are as the official schema says, but for what is meant', (name) => {
    const check = answerCheck(pathOf(name), ANSWER_DIFFERENCES);
    expect(answersOf(name).flatMap(({ body }) => check(body))).toEqual([]);
    for (const { body } of answersOf(name)) RESPONSE_SCHEMAS[name].parse(body);
  });

  it('differ wherever a difference is meant', () => {
    const seen = NAMES.flatMap((name) => {
      const check = answerCheck(pathOf(name), new Map());
      return answersOf(name).flatMap(({ body }) => check(body));
    });
    expect([...new Set(seen)].toSorted()).toEqual([...ANSWER_DIFFERENCES.keys()].toSorted());
  });

  const ITEMS: Partial<Record<DocumentedName, ExampleName>> = {
    mentors: 'mentor',
    aiSearch: 'mentor',
    orgMentors: 'mentor',
    prompts: 'prompt',
    orgPrompts: 'prompt',
    users: 'user',
  };
  const shown = (example: ExampleName) =>
    answers.flatMap((answer) => {
      if (answer.name === example) return [answer.body];
      const kind = ITEMS[answer.name];
      return itemsOf(answer).filter((item) => (kind ?? item['type']) === example);
    });

  test.each(Object.keys(EXAMPLES) as ExampleName[])('have every documented field of: %s', (example) => {
    const items = shown(example).map((item) => compare(EXAMPLES[example], item));
    expect([...new Set(items.flatMap(({ misfits }) => misfits))]).toEqual([]);
    const seen = new Set(items.flatMap((item) => item.seen));
    expect(leavesOf(EXAMPLES[example]).filter((leaf) => !seen.has(leaf))).toEqual([]);
  });
});
