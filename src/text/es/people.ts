// Spanish: people, groups and profiles.
import type { PartOf } from '#text/messages.ts';

export const people = {
  'search.placeholder.people': 'Busca personas',
  'facet.role': 'Rol',
  'facet.department': 'Departamento',
  'facet.status': 'Estado',
  'value.status.active': 'Activo',
  'value.status.inactive': 'Inactivo',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
