// The documented errors, as the official SDK throws them.
import { ApiError, CoreService, OpenAPI, SearchService } from '@iblai/iblai-api';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { MEMBER, MENTOR, ORG } from './demo-app.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';

const NOBODY = '550e8400-e29b-41d4-a716-446655440000';
const MEMBERS = { org: ORG, username: MEMBER };

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
  OpenAPI.BASE = server.base;
}, 60_000);
afterAll(() => server.close());

async function refusal(authorization: string, call: () => Promise<unknown>): Promise<ApiError> {
  OpenAPI.HEADERS = { Authorization: authorization };
  const error: unknown = await call().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  expect(error.body).toMatchObject({ status: error.status });
  return error;
}

describe('a 400 names the parameter', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['limit', () => SearchService.searchCatalogRetrieve({ limit: 101 })],
    ['offset', () => SearchService.searchCatalogRetrieve({ offset: 10_000 })],
    ['order_by', () => SearchService.searchCatalogRetrieve({ orderBy: 'taste' })],
    ['content', () => SearchService.searchCatalogRetrieve({ content: ['films'] })],
    ['unique_id', () => SearchService.searchMentorsRetrieve({ uniqueId: 'no-uuid' })],
    ['page_size', () => SearchService.searchAiSearchRetrieve({ pageSize: 101 })],
    [
      'order_by',
      () => SearchService.searchMentorsDocumentsRetrieve({ mentorUniqueId: MENTOR, orderBy: 'x' }),
    ],
    ['mentor', () => SearchService.searchPromptsRetrieve({ mentor: '7' })],
    ['sort_by', () => SearchService.searchOrgsUsersPromptsRetrieve({ ...MEMBERS, sortBy: 'x' })],
    ['start_date', () => CoreService.userGroupsOrgsRetrieve({ key: ORG, startDate: 'spring' })],
  ])('%s', async (parameter, call) => {
    const { status, body } = await refusal(server.authorization.admin, call);
    expect({ status, body: body as unknown }).toMatchObject({
      status: 400,
      body: { parameters: [{ parameter }] },
    });
  });
});

describe('an admin is told what is not there', () => {
  test.each<[string, number, () => Promise<unknown>]>([
    ['a mentor by id', 404, () => SearchService.searchMentorsRetrieve({ id: 999_999 })],
    ['a mentor by UUID', 404, () => SearchService.searchMentorsRetrieve({ uniqueId: NOBODY })],
    [
      'the documents of a mentor',
      404,
      () => SearchService.searchMentorsDocumentsRetrieve({ mentorUniqueId: NOBODY }),
    ],
    [
      'recommendations for a user',
      404,
      () => SearchService.searchOrgsUsersRecommendedRetrieve({ org: ORG, username: 'nobody' }),
    ],
    [
      'users of an organisation',
      404,
      () => SearchService.searchUsersOrgsUsersRetrieve({ ...MEMBERS, org: 'nowhere' }),
    ],
    [
      'roles of an organisation',
      404,
      () => CoreService.rolesPlatformOrgsRolesUsersReportedRolesRetrieve({ ...MEMBERS, org: 'nowhere' }),
    ],
    [
      'a user who has roles',
      400,
      () => CoreService.rolesPlatformOrgsRolesUsersReportedRolesRetrieve({ org: ORG, username: 'nobody' }),
    ],
    [
      'a reported role of a user who has none',
      400,
      () =>
        CoreService.rolesPlatformOrgsRolesUsersReportedRolesRetrieve({
          org: ORG,
          username: 'maya.lindqvist',
        }),
    ],
  ])('%s', async (_, status, call) => {
    expect((await refusal(server.authorization.admin, call)).status).toBe(status);
  });
});

it('another user is not the member’s to look through, there or not', async () => {
  const ask = (username: string) =>
    refusal(server.authorization.member, () => SearchService.searchPersonalizedCatalogRetrieve({ username }));
  expect((await ask('maya.lindqvist')).status).toBe(403);
  expect((await ask('nobody')).status).toBe(403);
});

it('a forged token is refused, where nobody’s would do', async () => {
  const forged = await refusal('Token forged', () => SearchService.searchCatalogRetrieve({}));
  expect(forged.status).toBe(401);
});
