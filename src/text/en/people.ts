// English: people, groups and profiles.

export const people = {
  'search.placeholder.people': 'Search people',
  'facet.role': 'Role',
  'facet.department': 'Department',
  'facet.status': 'Status',
  'value.status.active': 'Active',
  'value.status.inactive': 'Inactive',
} as const;
