// Every documented endpoint as the official SDK calls it: pages, filters and single items. Each call must find something.
import { CoreService, SearchService } from '@iblai/iblai-api';
import type { QueryName } from '#contract/endpoints.ts';
import { idOfName } from '#server/wire-ids.ts';
import { MEMBER, MENTOR, ORG } from './demo-app.ts';

const USER = { org: ORG, username: MEMBER };

/** What the course DAT-105 is. */
const COURSE = {
  query: 'machine learning',
  content: ['courses'],
  tenant: ORG,
  subject: ['Data science'],
  topics: ['Machine learning'],
  tags: ['trees', 'overfitting'],
  level: ['Beginner'],
  selfPaced: ['Self-paced'],
  promotion: ["Editor's choice"],
  language: ['English'],
  certificate: ['Verified certificate'],
  duration: ['20–40 hours'],
  price: 'Free to audit',
  skills: ['Python'],
};
const ORDER = { orderBy: 'created_at', orderAscending: true, alphabetical: false, limit: 2, offset: 0 };
const OPTIONS = { returnFacet: true, returnItems: true, allowSkillSearch: true, updateFacet: 'true' };
const OF_A_KIND = [
  { content: ['programs'], programType: ['Certificate'], limit: 100 },
  { content: ['pathways'] },
  { content: ['skills'] },
  { content: ['roles'] },
  { content: ['resources'], resourceType: ['PDF'] },
];
const SINGLE = [
  { courseId: 'DAT-105' },
  { programId: 'PRG-COM-1' },
  { pathwayId: 'PATH-become-a-data-scientist' },
  { skillId: 'c-plus-plus' },
];
const SINGLE_BESIDE = [{ roleId: 'data-analyst' }, { resourceId: 'RES-PDF-01' }];

/** What the mentor is. */
const MENTOR_FILTERS = {
  query: 'duck',
  category: ['Tutoring'],
  audience: ['First-year students'],
  llm: ['Meridian Swift'],
  tags: ['debugging', 'python'],
  createdBy: 'amara.okonkwo',
  tenant: ORG,
  orderBy: 'recently_accessed_at',
  orderDirection: 'asc',
  limit: 3,
  offset: 0,
};
const MENTOR_EXTRAS = { featured: true, includeMainPublicMentors: true };

/** What the prompt "Explain this error to a beginner" is. */
const PROMPT_FILTERS = {
  query: 'error',
  category: 'Coding',
  language: 'English',
  style: 'Socratic',
  tone: 'Encouraging',
  mentor: MENTOR,
  createdBy: 'amara.okonkwo',
  tenant: ORG,
  sortBy: 'updated_at',
  orderDirection: 'desc',
  alphabetical: true,
  limit: 5,
  offset: 0,
};

/** What maya.lindqvist has been. */
const USER_FILTERS = {
  q: 'maya',
  department: ['Computing and Mathematics', 'Arts and Design'],
  educationDegree: 'secondary',
  educationFieldOfStudy: 'Natural sciences',
  educationInstitution: 'Mälarvik',
  userResumeCompany: 'Granlund Grocers',
  userResumeIndustry: 'Retail',
  userResumeJobTitle: 'cashier',
  userResumeLocation: 'Västerås',
  userResumeSkills: 'Python',
  includeMembershipData: true,
  limit: 5,
  offset: 0,
};

const idOf = async (page: Promise<{ results: { id: number }[] }>) => (await page).results[0]?.id ?? 0;

type Call = () => Promise<unknown>;

/** @property status by caller, where it is not 200 */
export interface Calls {
  readonly calls: readonly Call[];
  readonly refused?: Readonly<Partial<Record<'visitor' | 'member', number>>>;
}

const SIGNED_IN = { visitor: 401 };

export const SDK_CALLS = {
  catalog: {
    calls: [
      () => SearchService.searchCatalogRetrieve({}),
      () => SearchService.searchCatalogRetrieve({ ...COURSE, ...ORDER, ...OPTIONS }),
      ...OF_A_KIND.map((kind) => () => SearchService.searchCatalogRetrieve({ ...kind, ...OPTIONS })),
      ...SINGLE.map((id) => () => SearchService.searchCatalogRetrieve(id)),
    ],
  },
  personalizedCatalog: {
    calls: [
      () => SearchService.searchPersonalizedCatalogRetrieve({ ...USER }),
      () => SearchService.searchPersonalizedCatalogRetrieve({ ...USER, recommended: true }),
      () => SearchService.searchPersonalizedCatalogRetrieve({ ...USER, ...COURSE, ...ORDER, ...OPTIONS }),
      ...OF_A_KIND.map(
        (kind) => () => SearchService.searchPersonalizedCatalogRetrieve({ ...USER, ...kind, ...OPTIONS }),
      ),
      ...[...SINGLE, ...SINGLE_BESIDE].map(
        (id) => () => SearchService.searchPersonalizedCatalogRetrieve({ ...USER, ...id }),
      ),
    ],
    refused: SIGNED_IN,
  },
  recommended: {
    calls: [
      () => SearchService.searchOrgsUsersRecommendedRetrieve({ ...USER, limit: 100 }),
      () => SearchService.searchOrgsUsersRecommendedRetrieve({ ...USER, ...COURSE, limit: 2, offset: 0 }),
      ...OF_A_KIND.map(
        (kind) => () => SearchService.searchOrgsUsersRecommendedRetrieve({ ...USER, ...kind }),
      ),
      ...[...SINGLE, ...SINGLE_BESIDE].map(
        (id) => () => SearchService.searchOrgsUsersRecommendedRetrieve({ ...USER, ...id }),
      ),
    ],
    refused: SIGNED_IN,
  },
  mentors: {
    calls: [
      () => SearchService.searchMentorsRetrieve({ limit: 100 }),
      () => SearchService.searchMentorsRetrieve({ ...MENTOR_FILTERS, ...MENTOR_EXTRAS }),
      () => SearchService.searchMentorsRetrieve({ uniqueId: MENTOR }),
      async () =>
        SearchService.searchMentorsRetrieve({ id: await idOf(SearchService.searchMentorsRetrieve({})) }),
    ],
  },
  aiSearch: {
    calls: [
      () => SearchService.searchAiSearchRetrieve({ page: 2, pageSize: 5 }),
      () => SearchService.searchAiSearchRetrieve(MENTOR_FILTERS),
      () => SearchService.searchAiSearchRetrieve({ filterFacet: true }),
      () => SearchService.searchAiSearchRetrieve({ uniqueId: MENTOR }),
      async () =>
        SearchService.searchAiSearchRetrieve({ id: await idOf(SearchService.searchAiSearchRetrieve({})) }),
    ],
  },
  orgMentors: {
    calls: [
      () => SearchService.searchOrgsUsersMentorsRetrieve({ ...USER }),
      () => SearchService.searchOrgsUsersMentorsRetrieve({ ...USER, ...MENTOR_FILTERS, ...MENTOR_EXTRAS }),
      () => SearchService.searchOrgsUsersMentorsRetrieve({ ...USER, uniqueId: MENTOR }),
      async () => {
        const id = await idOf(SearchService.searchOrgsUsersMentorsRetrieve({ ...USER }));
        return SearchService.searchOrgsUsersMentorsRetrieve({ ...USER, id });
      },
    ],
    refused: SIGNED_IN,
  },
  mentorDocuments: {
    calls: [
      () => SearchService.searchMentorsDocumentsRetrieve({ mentorUniqueId: MENTOR }),
      () =>
        SearchService.searchMentorsDocumentsRetrieve({
          mentorUniqueId: MENTOR,
          query: 'debugging',
          access: 'public',
          documentType: 'pdf',
          trainingStatus: 'trained',
          platformKey: ORG,
          orderBy: 'date_created',
          orderDirection: 'asc',
          limit: 1,
          offset: 0,
        }),
    ],
  },
  prompts: {
    calls: [
      () => SearchService.searchPromptsRetrieve({ limit: 100 }),
      () => SearchService.searchPromptsRetrieve(PROMPT_FILTERS),
      () => SearchService.searchPromptsRetrieve({ filterFacet: true }),
    ],
  },
  orgPrompts: {
    calls: [
      () => SearchService.searchOrgsUsersPromptsRetrieve({ ...USER }),
      () => SearchService.searchOrgsUsersPromptsRetrieve({ ...USER, ...PROMPT_FILTERS }),
      () => SearchService.searchOrgsUsersPromptsRetrieve({ ...USER, filterFacet: true }),
    ],
    refused: SIGNED_IN,
  },
  users: {
    calls: [
      () => SearchService.searchUsersOrgsUsersRetrieve({ ...USER, limit: 100 }),
      () => SearchService.searchUsersOrgsUsersRetrieve({ ...USER, ...USER_FILTERS }),
    ],
    refused: SIGNED_IN,
  },
  reportedRoles: {
    calls: [() => CoreService.rolesPlatformOrgsRolesUsersReportedRolesRetrieve(USER)],
    refused: SIGNED_IN,
  },
  desiredRoles: {
    calls: [() => CoreService.rolesPlatformOrgsRolesUsersDesiredRolesRetrieve(USER)],
    refused: SIGNED_IN,
  },
  userGroups: {
    calls: [
      () => CoreService.userGroupsOrgsRetrieve({ key: ORG }),
      () =>
        CoreService.userGroupsOrgsRetrieve({
          key: ORG,
          groups: ['analysts', 'night'],
          program: 'Data Analyst',
          pathway: 'Become a Data Scientist',
          location: 'Online',
          isEnrolled: true,
          departmentId: idOfName('Health Sciences'),
          startDate: '2020-01-01',
          endDate: '2026-12-31',
          includeMainPlatform: false,
          format: 'json',
          page: 1,
          length: 5,
        }),
    ],
    refused: { visitor: 401, member: 403 },
  },
} satisfies Partial<Record<QueryName, Calls>>;

export type DocumentedName = keyof typeof SDK_CALLS;
