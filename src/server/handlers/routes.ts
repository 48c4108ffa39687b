// The route table: endpoint → whose eyes, and which handler. An endpoint of the contract that is missing here would
// not compile.
import type { PathOf, QueryName } from '#contract/endpoints.ts';
import { impersonate } from '#server/access/impersonate.ts';
import type { Caller } from '#server/access/labels.ts';
import type { Store } from '#server/store/store.ts';
import { answerApi, type ApiServices } from './api.ts';
import { searchCatalog } from './catalog/catalog.ts';
import {
  catalogFacetValues,
  mentorFacetValues,
  promptFacetValues,
  userFacetValues,
} from './discovery/facet-values.ts';
import { relaxCatalog, relaxMentors, relaxPrompts, relaxUsers } from './discovery/relaxed-searches.ts';
import { suggest } from './discovery/suggest.ts';
import { groupsViewer, listUserGroups } from './groups/user-groups.ts';
import { mentorsForLearner } from './learning/mentors-for-learner.ts';
import { planLearning } from './learning/path.ts';
import { skillGap } from './learning/skill-gap.ts';
import { searchMentorDocuments } from './mentors/mentor-documents.ts';
import { searchMentors, searchOrgMentors } from './mentors/mentors.ts';
import { type OrgPath, orgViewer } from './org-viewer.ts';
import { desiredRoles, reportedRoles } from './people/user-roles.ts';
import { activeViewer, searchUsers } from './people/users.ts';
import { searchOrgPrompts, searchPrompts } from './prompts/prompts.ts';
import { searchRecommended } from './recommended/recommended.ts';
import { findRelated } from './related/related.ts';
import type { Routes } from './route.ts';

const ofOrg = (store: Store, caller: Caller, path: OrgPath) => orgViewer(store, caller, path);

const ofPlatform = (store: Store, caller: Caller, path: OrgPath) =>
  orgViewer(store, caller, path, { org: 404, user: 400 });

const ofOrgUser = (store: Store, caller: Caller, path: OrgPath) =>
  orgViewer(store, caller, path, { org: 404, user: 404 });

const ofUser = (store: Store, caller: Caller, { username }: { readonly username: string }) =>
  impersonate(store, caller, username);

const ROUTES: Routes = {
  catalog: { answer: searchCatalog },
  personalizedCatalog: { viewer: ofUser, answer: searchCatalog },
  facetValues: { answer: catalogFacetValues },
  mentorFacetValues: { answer: mentorFacetValues },
  promptFacetValues: { answer: promptFacetValues },
  userFacetValues: { viewer: activeViewer, answer: userFacetValues },
  relax: { answer: relaxCatalog },
  relaxMentors: { answer: relaxMentors },
  relaxPrompts: { answer: relaxPrompts },
  relaxUsers: { viewer: activeViewer, answer: relaxUsers },
  suggest: { answer: suggest },
  related: { answer: findRelated },
  skillGap: { viewer: ofUser, answer: skillGap },
  path: { answer: planLearning },
  mentorsFor: { viewer: ofUser, answer: mentorsForLearner },
  mentors: { answer: searchMentors },
  aiSearch: { answer: searchMentors },
  orgMentors: { viewer: ofOrg, answer: searchOrgMentors },
  mentorDocuments: { answer: searchMentorDocuments },
  prompts: { answer: searchPrompts },
  orgPrompts: { viewer: ofOrg, answer: searchOrgPrompts },
  recommended: { viewer: ofOrgUser, answer: searchRecommended },
  reportedRoles: { viewer: ofPlatform, answer: reportedRoles },
  desiredRoles: { viewer: ofPlatform, answer: desiredRoles },
  userGroups: { viewer: groupsViewer, answer: listUserGroups },
  users: { viewer: activeViewer, answer: searchUsers },
};

/** Answers a request of this endpoint. `path` is what its address has where the template names something. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- N ties the name to the route of that name
export function answerEndpoint<N extends QueryName>(
  services: ApiServices,
  request: Request,
  name: N,
  path: Readonly<Record<string, string>>,
  client: string,
): Promise<Response> {
  // The address matched the endpoint's template, so it has every name of it.
  return answerApi(services, request, name, ROUTES[name], path as PathOf<N>, client);
}
