// Facets of mentors and of their documents.
import type { Facet } from '#contract/facets.ts';

export const MENTOR_FACETS = [
  { name: 'category', about: 'What they help with', shown: 'panel' },
  { name: 'audience', about: 'Who they are for', shown: 'panel' },
  { name: 'subjects', about: 'Subjects they know', shown: 'panel' },
  { name: 'types', about: 'Kinds of mentor', shown: 'panel' },
  { name: 'llm', about: 'Language models', shown: 'panel' },
  { name: 'tags', about: 'Tags', limit: 100, shown: 'panel' },
  { name: 'featured', about: 'Featured or not', values: ['true', 'false'], shown: 'panel' },
  { name: 'created_by', about: 'Who made them', shown: 'panel' },
  { name: 'tenant', about: 'Tenant', shown: 'nowhere' },
] as const satisfies readonly Facet[];

export type MentorFacetName = (typeof MENTOR_FACETS)[number]['name'];

export const DOCUMENT_FACETS = [
  { name: 'document_type', about: 'Kinds of document', shown: 'panel' },
  { name: 'access', about: 'Who may see them', shown: 'panel' },
  { name: 'training_status', about: 'Whether the mentor has learned them', shown: 'panel' },
] as const satisfies readonly Facet[];

export type DocumentFacetName = (typeof DOCUMENT_FACETS)[number]['name'];
