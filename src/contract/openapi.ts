// The OpenAPI document, made of the endpoint table and the response schemas: it cannot say anything else than they do.
import * as z from 'zod/mini';
import { catalogResponseSchema } from './catalog-schema.ts';
import { ENDPOINT_NAMES, ENDPOINTS, type Endpoint, type EndpointName } from './endpoints.ts';
import { mentorsForSchema } from './discovery/mentors-for-schema.ts';
import { pathSchema } from './discovery/path-schema.ts';
import { relatedResponseSchema } from './discovery/related-schema.ts';
import { relaxedSchema } from './discovery/relax-schema.ts';
import { skillGapSchema } from './discovery/skill-gap-schema.ts';
import { suggestionsSchema } from './discovery/suggest-schema.ts';
import { facetSchema } from './list-schema.ts';
import { documentsResponseSchema, mentorsResponseSchema } from './mentors/mentor-schema.ts';
import { userGroupsResponseSchema } from './people/user-group-schema.ts';
import { userRolesResponseSchema } from './people/user-roles-schema.ts';
import { usersResponseSchema } from './people/user-schema.ts';
import { promptsResponseSchema } from './prompts/prompt-schema.ts';
import { LIST_LIMIT, type Parameter, type ParameterTable, TEXT_LIMIT } from './parameters.ts';
import { embedSessionSchema, sessionSchema } from './session-schema.ts';

const facetAnswer = z.extend(facetSchema, { facet: z.string() });

/** What each endpoint answers with 200. */
export const RESPONSE_SCHEMAS = {
  catalog: catalogResponseSchema,
  personalizedCatalog: catalogResponseSchema,
  facetValues: facetAnswer,
  mentorFacetValues: facetAnswer,
  promptFacetValues: facetAnswer,
  userFacetValues: facetAnswer,
  relax: relaxedSchema,
  relaxMentors: relaxedSchema,
  relaxPrompts: relaxedSchema,
  relaxUsers: relaxedSchema,
  suggest: suggestionsSchema,
  related: relatedResponseSchema,
  skillGap: skillGapSchema,
  path: pathSchema,
  mentorsFor: mentorsForSchema,
  mentors: mentorsResponseSchema,
  aiSearch: mentorsResponseSchema,
  orgMentors: mentorsResponseSchema,
  mentorDocuments: documentsResponseSchema,
  prompts: promptsResponseSchema,
  orgPrompts: promptsResponseSchema,
  recommended: catalogResponseSchema,
  userGroups: userGroupsResponseSchema,
  users: usersResponseSchema,
  reportedRoles: userRolesResponseSchema,
  desiredRoles: userRolesResponseSchema,
  session: sessionSchema,
  signIn: sessionSchema,
  embedSession: embedSessionSchema,
  signOut: sessionSchema,
} as const satisfies Record<EndpointName, z.ZodMiniType>;

/** OpenAPI 3.1 of everything this server answers. `server` is its base address. */
export function openapi(server: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Wayfinder', version: '1', description: 'Discovery of courses, mentors and prompts.' },
    servers: [{ url: server }],
    paths: paths(),
    components: {
      securitySchemes: {
        token: { type: 'apiKey', in: 'header', name: 'Authorization' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-wayfinder' },
      },
    },
  };
}

function paths() {
  const operations: Record<string, Record<string, unknown>> = {};
  for (const name of ENDPOINT_NAMES) {
    const { path, method } = ENDPOINTS[name];
    operations[path] = { ...operations[path], [method.toLowerCase()]: operation(name, ENDPOINTS[name]) };
  }
  return operations;
}

function operation(name: EndpointName, endpoint: Endpoint) {
  const pathNames = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, found = '']) => found);
  return {
    operationId: name,
    summary: endpoint.about,
    parameters: [
      ...pathNames.map((found) => ({ name: found, in: 'path', required: true, schema: { type: 'string' } })),
      ...(endpoint.method === 'POST' ? [] : inAddress(endpoint.parameters)),
    ],
    ...(endpoint.method === 'POST' ? { requestBody: body(endpoint.parameters) } : {}),
    responses: {
      200: json(z.toJSONSchema(RESPONSE_SCHEMAS[name], { io: 'output' }), 'What was found'),
      304: { description: 'Unchanged since the answer that If-None-Match names' },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, text]) => [status, problem(text)])),
    },
  };
}

function inAddress(parameters: ParameterTable) {
  return Object.entries(parameters).map(([name, parameter]) => ({
    name,
    in: 'query',
    description: parameter.about,
    schema: schemaOf(parameter),
  }));
}

function body(parameters: ParameterTable) {
  const properties = Object.entries(parameters).map(([name, parameter]) => [
    name,
    { ...schemaOf(parameter), description: parameter.about },
  ]);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(parameters),
  };
  return { required: true, content: { 'application/json': { schema } } };
}

const PROBLEMS = {
  400: 'A parameter cannot be meant; the problem names it',
  401: 'A token is missing, unknown, expired or revoked',
  403: 'Not yours, or not there',
  404: 'Not there, or not yours',
  429: 'Too many requests; try again after Retry-After seconds',
  503: 'Busy; try again after Retry-After seconds',
};

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: { type: 'object' } } } };
}

function json(schema: unknown, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

function schemaOf(parameter: Parameter) {
  switch (parameter.kind) {
    case 'list':
      return {
        type: 'array',
        items: { type: 'string', maxLength: TEXT_LIMIT },
        maxItems: LIST_LIMIT,
        ...(parameter.default ? { default: parameter.default } : {}),
      };
    case 'text':
      return { type: 'string', maxLength: parameter.maxLength ?? TEXT_LIMIT };
    case 'choice':
      return {
        type: 'string',
        enum: parameter.values,
        ...('default' in parameter ? { default: parameter.default } : {}),
      };
    case 'uuid':
    case 'date':
      return { type: 'string', format: parameter.kind };
    case 'boolean':
      return { type: 'boolean', ...('default' in parameter ? { default: parameter.default } : {}) };
    case 'integer':
      return {
        type: 'integer',
        minimum: parameter.min,
        maximum: parameter.max,
        ...('default' in parameter ? { default: parameter.default } : {}),
      };
  }
}
