// English: mentors, their pages and documents.

export const mentors = {
  'search.placeholder.mentors': 'Search mentors',
  'facet.category': 'Category',
  'facet.audience': 'For whom',
  'facet.subjects': 'Subject',
  'facet.types': 'Type',
  'facet.llm': 'Model',
  'facet.featured': 'Featured',
  'facet.created_by': 'Made by',
  'facet.document_type': 'Kind of document',
  'facet.access': 'Who may see it',
  'facet.training_status': 'Training',
  'value.featured.true': 'Featured',
  'value.featured.false': 'Not featured',

  'sort.updated': 'Last changed',
  'sort.used': 'Last used',
} as const;
