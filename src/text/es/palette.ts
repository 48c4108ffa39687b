// Spanish: the one box over everything.
import type { PartOf } from '#text/messages.ts';

export const palette = {
  'palette.title': 'Busca en todo',
  'palette.label': 'Cursos, habilidades, mentores, prompts, level:beginner …',
  'palette.open': 'Busca en todo',
  'palette.narrow': 'Acotar',
  'palette.meant': '¿Querías decir «{query}»?',
  'palette.all': {
    one: '{count} en {kind}',
    many: '{count} de resultados en {kind}',
    other: 'Los {count} en {kind}',
  },
  'palette.recent': 'Buscado hace poco',
  'palette.searches': 'Búsquedas guardadas',
  'palette.viewed': 'Abierto hace poco',
  'palette.places': 'Lugares',
  'palette.none': 'Aquí nada se llama así.',
  'palette.noneHelp': 'Usa menos palabras u otra ortografía.',
  'palette.failed': 'No se pudieron cargar las sugerencias.',
  'palette.found': {
    one: '{count} resultado: {groups}',
    many: '{count} de resultados: {groups}',
    other: '{count} resultados: {groups}',
  },
  'palette.understood': 'Entendido como',
  'palette.keys': 'Flechas para elegir, Intro para abrir, Tab para completar, Escape para cerrar',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
