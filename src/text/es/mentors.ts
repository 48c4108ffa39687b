// Spanish: mentors, their pages and documents.
import type { PartOf } from '#text/messages.ts';

export const mentors = {
  'search.placeholder.mentors': 'Busca mentores',
  'facet.category': 'Categoría',
  'facet.audience': 'Para quién',
  'facet.subjects': 'Materia',
  'facet.types': 'Tipo',
  'facet.llm': 'Modelo',
  'facet.featured': 'Destacado',
  'facet.created_by': 'Creado por',
  'facet.document_type': 'Tipo de documento',
  'facet.access': 'Quién puede verlo',
  'facet.training_status': 'Entrenamiento',
  'value.featured.true': 'Destacados',
  'value.featured.false': 'No destacados',

  'sort.updated': 'Últimos cambios',
  'sort.used': 'Usados hace poco',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
