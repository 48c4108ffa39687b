// The addresses of mentors and of a mentor's documents, and what the API is asked for them.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { DOCUMENT_FACETS, MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { DOCUMENT_PARAMETERS, MENTOR_PARAMETERS } from '#contract/mentors/mentor-parameters.ts';
import type { Collection, State, Visit } from './collection.ts';

const by = (name: string, direction: 'asc' | 'desc') => ({ order_by: name, order_direction: direction });

export const MENTORS = {
  name: 'mentors',
  parameters: {
    query: MENTOR_PARAMETERS.query,
    ...Object.fromEntries(MENTOR_FACETS.map(({ name }) => [name, MENTOR_PARAMETERS[name]])),
    order_by: MENTOR_PARAMETERS.order_by,
    order_direction: MENTOR_PARAMETERS.order_direction,
    offset: MENTOR_PARAMETERS.offset,
  },
  facets: MENTOR_FACETS,
  sorts: [
    { name: 'best', set: {} },
    { name: 'newest', set: by('created_at', 'desc') },
    { name: 'used', set: by('recently_accessed_at', 'desc') },
    { name: 'name', set: by('name', 'asc') },
  ],
  size: 24,
} as const satisfies Collection;

/** The request for the page of mentors that an address shows. */
export function mentorArguments(state: State, { tenant }: Visit): ArgumentsOf<'mentors'> {
  // The parameters of `MENTORS` are those of the endpoint.
  const asked = state as ArgumentsOf<'mentors'>;
  return { ...asked, tenant: asked.tenant ?? tenant, limit: MENTORS.size };
}

export const DOCUMENTS = {
  name: 'documents',
  parameters: {
    query: DOCUMENT_PARAMETERS.query,
    ...Object.fromEntries(DOCUMENT_FACETS.map(({ name }) => [name, DOCUMENT_PARAMETERS[name]])),
    order_by: DOCUMENT_PARAMETERS.order_by,
    order_direction: DOCUMENT_PARAMETERS.order_direction,
    offset: DOCUMENT_PARAMETERS.offset,
  },
  facets: DOCUMENT_FACETS,
  sorts: [
    { name: 'best', set: {} },
    { name: 'newest', set: by('date_created', 'desc') },
    { name: 'updated', set: by('last_modified', 'desc') },
    { name: 'name', set: by('document_name', 'asc') },
  ],
  size: 12,
} as const satisfies Collection;

/** The request for the page of a mentor's documents that an address shows. `mentor` is its UUID. */
export function documentArguments(state: State, mentor: string): ArgumentsOf<'mentorDocuments'> {
  // The parameters of `DOCUMENTS` are those of the endpoint.
  return {
    ...(state as Omit<ArgumentsOf<'mentorDocuments'>, 'mentor_unique_id'>),
    mentor_unique_id: mentor,
    limit: DOCUMENTS.size,
  };
}
