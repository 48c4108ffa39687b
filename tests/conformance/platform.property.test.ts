// Whatever is asked in platform mode: what our tables let through, the same tables behind the platform can read.
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ENDPOINTS, QUERY_NAMES, type QueryName } from '#contract/endpoints.ts';
import type { Parameter, ParameterTable } from '#contract/parameters.ts';
import type { Problem } from '#contract/problem.ts';
import { type App, createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { speakObservedForms, type Upstream } from '#server/platform/observed-forms.case.ts';
import { createPlatform } from '#server/platform/platform.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const BASE = 'https://platform.example/dm';
const PLACES = { org: 'northmoor', key: 'northmoor', username: 'maya.lindqvist' };
const config = { name: 'Test', basePath: '', buildId: 'test' };
/** What only the platform can tell, it refuses: users without roles, days that are no period. */
const ASKED_ANYWAY: ReadonlySet<QueryName> = new Set([
  'reportedRoles',
  'desiredRoles',
  'users',
  'userFacetValues',
  'relaxUsers',
]);
let app: App;
let upstream: Upstream;
let token: string;
let mentor: string;

beforeAll(async () => {
  const theirs = openStore(':memory:');
  await importDemo(theirs);
  const engine = EmbeddedEngine.build(indexedDocuments(theirs.all()), theirs.generation());
  const direct = createApp({ engine, store: theirs, config });
  upstream = speakObservedForms(direct, BASE);
  const key = theirs.issueToken({ tenant: 'northmoor', username: 'service', role: 'tenant-admin' });
  const ours = openStore(':memory:');
  token = ours.issueToken({ tenant: 'northmoor', username: PLACES.username, role: 'member' });
  const platform = createPlatform({
    url: BASE,
    key,
    scheme: 'Api-Token',
    images: BASE,
    patience: 10_000,
    cache: { entries: 10, bytes: 1_000_000, seconds: 0 },
    fetch: upstream.fetch,
  });
  app = createApp({ platform, store: ours, config });
  const mentors = await direct(new Request('http://there/api/search/mentors/?limit=1'));
  const answer = (await mentors.json()) as { results: { unique_id: string }[] };
  mentor = String(answer.results[0]?.unique_id);
});

/** Values of a parameter, most of which it takes. */
function valuesOf(parameter: Parameter): fc.Arbitrary<string> {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('', ',', 'a,b', 'null', '../..', '%00', '&x=1#'),
  );
  switch (parameter.kind) {
    case 'integer':
      return fc.oneof(
        {
          weight: 3,
          arbitrary: fc.integer({ min: parameter.min, max: Math.min(parameter.max, 200) }).map(String),
        },
        odd,
      );
    case 'boolean':
      return fc.oneof(fc.constantFrom('true', 'false', '1', 'no'), odd);
    case 'choice':
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...parameter.values) }, odd);
    case 'uuid':
      return fc.oneof(fc.uuid(), odd);
    case 'date':
      return fc.oneof(fc.constantFrom('2026-01-31', '2026-02-31', '2026-03-05T10:00:00Z'), odd);
    case 'list':
    case 'text':
      return fc.oneof(odd, fc.constantFrom('Beginner', 'northmoor', 'Computing', 'python', 'Business, Law'));
  }
}

const NOT_THERE: ReadonlySet<QueryName> = new Set(['suggest', 'skillGap', 'path', 'mentorsFor']);

const questions = fc.constantFrom(...QUERY_NAMES).chain((name) => {
  const table: ParameterTable = ENDPOINTS[name].parameters;
  const pairs = Object.entries(table).map(([key, parameter]) =>
    fc.tuple(fc.constant(key), valuesOf(parameter)),
  );
  const search =
    pairs.length === 0 ? fc.constant<[string, string][]>([]) : fc.array(fc.oneof(...pairs), { maxLength: 5 });
  return fc.record({ name: fc.constant(name), search, signedIn: fc.boolean() });
});

test('it is answered, or a parameter is named before the platform is asked', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ name, search, signedIn }) => {
      const path = ENDPOINTS[name].path.replaceAll(/\{(\w+)\}/g, (_, place: string) =>
        String(new Map(Object.entries({ ...PLACES, mentor_unique_id: mentor })).get(place)),
      );
      const before = upstream.asked.length;
      const response = await app(
        new Request(`https://here.example${path}?${new URLSearchParams(search)}`, {
          headers: signedIn ? { Authorization: `Token ${token}` } : {},
        }),
      );
      // What the platform does not have is said to be missing.
      expect([200, 400, 401, 403, 404, ...(NOT_THERE.has(name) ? [501] : [])]).toContain(response.status);
      if (response.status !== 400 || ASKED_ANYWAY.has(name)) return;
      const { parameters } = (await response.json()) as Problem;
      expect({ parameters, asked: upstream.asked.length - before }).toEqual({
        parameters: expect.arrayContaining([expect.anything()]),
        asked: 0,
      });
    }),
    { numRuns: 400 },
  );
}, 60_000);
