// Spanish: cards of items.
import type { PartOf } from '#text/messages.ts';

export const cards = {
  'type.course': 'Curso',
  'type.program': 'Programa',
  'type.pathway': 'Itinerario',
  'type.skill': 'Competencia',
  'type.role': 'Profesión',
  'type.resource': 'Recurso',

  'card.keep': 'Guardar {name}',
  'card.kept': 'Guardado',
  'card.keepHint': 'Guardar',
  'card.compareHint': 'Comparar',
  'card.compareFull': 'Caben cuatro como máximo',
  'card.compare': 'Comparar {name}',
  'card.more': '+{count}',
  'card.taughtBy': {
    one: 'Se enseña en {count} curso',
    many: 'Se enseña en {count} de cursos',
    other: 'Se enseña en {count} cursos',
  },
  'card.asksFor': {
    one: 'Pide {count} competencia',
    many: 'Pide {count} de competencias',
    other: 'Pide {count} competencias',
  },
  'card.stops': { one: '{count} parada', many: '{count} de paradas', other: '{count} paradas' },
  'card.rated': {
    one: '{rating} de 5, según {count} persona',
    many: '{rating} de 5, según {count} de personas',
    other: '{rating} de 5, según {count} personas',
  },

  'duration.minutes': '{count} min',
  'duration.hours': '{count} h',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
