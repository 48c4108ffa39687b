// What one request is upstream: through whose eyes, at which address, with whose key. Here is all of its access check.
import { ENDPOINTS, type QueryName } from '#contract/endpoints.ts';
import { type ParameterTable, readParameters, writeParameters } from '#contract/parameters.ts';
import { type Caller, mayActFor } from '#server/access/labels.ts';
import { type CatalogQuery, checkCatalog } from '#server/handlers/catalog/catalog-request.ts';
import { checkDepth } from '#server/handlers/list/paging.ts';
import { ProblemError, refuse } from '#server/http/problems.ts';
import { readNot } from '#server/recommend/read-not.ts';
import type { Rights } from './upstream.ts';

export interface Question {
  /** Whose eyes the answer is for. */
  readonly viewer: Caller;
  readonly rights: Rights;
  /** Path and query below the platform's address. Equal questions have equal ones. */
  readonly address: string;
}

type Values = Record<string, string | number | boolean | readonly string[] | undefined>;
type Path = Readonly<Record<string, string>>;

/** The endpoints that answer for one user what these answer for everybody. */
const OF_ONE_USER: Partial<Record<QueryName, QueryName>> = {
  catalog: 'personalizedCatalog',
  mentors: 'orgMentors',
  aiSearch: 'orgMentors',
  prompts: 'orgPrompts',
};
/** Parameters that narrow to a tenant. */
const TENANTS = ['tenant', 'platform_key'];
/** Parameters for admins. */
const FOR_ADMINS = ['debug', 'update_facet'];

/**
 * The question that a request is; undefined when it asks for other tenants than its caller may ask for, which have
 * nothing to show. A user's question goes with the server's key to an endpoint that names the user, so that the
 * platform answers what this user may see. All others go without it: they are answered what everybody may see.
 * @param siteTenant the tenant to which visitors are kept
 * @throws ProblemError 400 naming each parameter that cannot be read; 401 and 403 for a path that is not the caller's.
 */
export function questionOf(
  name: QueryName,
  path: Path,
  search: URLSearchParams,
  caller: Caller,
  siteTenant: string | undefined,
): Question | undefined {
  const viewer = viewerOf(caller, path);
  const { values, problems } = readParameters(ENDPOINTS[name].parameters, search);
  const asked: Values = { ...values };
  // Only the catalog's tables have content types.
  if ('content' in values) problems.push(...checkCatalog(values as CatalogQuery));
  if (problems.length === 0) problems.push(...countPages(asked));
  if (problems.length > 0) throw refuse(problems);

  // The platform recommends in its own way and cannot be told what is not wanted.
  const { not } = asked;
  if (Array.isArray(not)) readNot(not, '');
  delete asked['not'];

  const isAdmin = viewer.kind === 'user' && viewer.role === 'tenant-admin';
  if (!isAdmin) for (const parameter of FOR_ADMINS) delete asked[parameter];
  const tenant = viewer.kind === 'user' ? viewer.tenant : siteTenant;
  if (tenant !== undefined && !narrow(asked, ENDPOINTS[name].parameters, tenant)) return undefined;

  const standIn = viewer.kind === 'user' ? (OF_ONE_USER[name] ?? name) : name;
  const filled = viewer.kind === 'user' ? { ...path, org: viewer.tenant, username: viewer.username } : path;
  const { path: template, parameters } = ENDPOINTS[standIn];
  // Documents are asked for by their mentor alone. An admin's question is narrowed to the tenant, which is all it may see.
  const isOwn = /\{(?:org|key|username)\}/.test(template) || (isAdmin && name === 'mentorDocuments');
  const query = writeParameters(withoutDefaults(parameters), asked).toString();
  return {
    viewer,
    rights: isOwn ? 'user' : 'visitor',
    address: fill(template, filled) + (query === '' ? '' : `?${query}`),
  };
}

/** The user that the path names, if the caller is that user or an admin of its tenant; else the caller. */
function viewerOf(caller: Caller, { org, key, username }: Path): Caller {
  if (org === undefined && key === undefined && username === undefined) return caller;
  if (caller.kind === 'anonymous')
    throw new ProblemError(401, 'This needs a token of the user or of an admin.');
  const { tenant, role } = caller;
  const user = username ?? caller.username;
  // What is asked of a whole tenant is for its admins.
  if ((org ?? key ?? tenant) !== tenant || (key !== undefined && role !== 'tenant-admin'))
    throw new ProblemError(403, `You may not see this of ${org ?? key}.`);
  if (!mayActFor(caller, tenant, user)) throw new ProblemError(403, `You may not see what ${user} sees.`);
  return user === caller.username
    ? caller
    : { kind: 'user', tenant, username: user, role: 'member', departments: [] };
}

/** Turns a number of a page into an offset, and refuses pages too deep. */
function countPages(asked: Values) {
  const { page, page_size: size, limit, offset } = asked;
  const length = typeof size === 'number' && size > 0 ? size : Number(limit);
  if (!('offset' in asked)) return [];
  asked['limit'] = length;
  asked['offset'] = typeof page === 'number' ? (Math.max(1, page) - 1) * length : offset;
  return checkDepth(Number(asked['offset']), length, typeof page === 'number' ? 'by page' : 'by offset');
}

/** Narrows to this tenant; false when only others were asked for. */
function narrow(asked: Values, table: ParameterTable, tenant: string): boolean {
  for (const name of TENANTS) {
    const parameter = table[name];
    if (parameter === undefined) continue;
    const wanted = [asked[name]].flat().filter((one) => one !== undefined);
    if (wanted.length > 0 && !wanted.includes(tenant)) return false;
    asked[name] = parameter.kind === 'list' ? [tenant] : tenant;
  }
  return true;
}

function fill(template: string, path: Path): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (path[name] ?? '').toWellFormed();
    // Percent-encoded or not, these would lead to another endpoint.
    if (value === '' || value === '.' || value === '..')
      throw new ProblemError(404, 'There is nothing like this, or not for you.');
    return encodeURIComponent(value);
  });
}

/** A table whose parameters assume nothing, so that everything is said: another server may assume something else. */
function withoutDefaults(table: ParameterTable): ParameterTable {
  return Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => {
      const { default: _, ...bare } = { default: undefined, ...parameter };
      return [name, bare];
    }),
  );
}
