// Spanish: cards and pages of items.
import type { PartOf } from '#text/messages.ts';

export const items = {
  'type.course': 'Curso',
  'type.program': 'Programa',
  'type.pathway': 'Itinerario',
  'type.skill': 'Competencia',
  'type.role': 'Profesión',
  'type.resource': 'Recurso',

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

  'item.facts': 'Datos',
  'item.start': 'Empezar el curso',
  'item.visit': 'Abrir',
  'item.about': 'Descripción',
  'item.teaches': 'Qué enseña',
  'item.needs': 'Qué pide',
  'item.prerequisites': 'Qué conviene saber antes',
  'item.courses': 'Cursos que incluye',
  'item.programs': 'Programas que incluye',
  'item.partOf': 'Forma parte de',
  'item.askedFor': 'Profesiones que la piden',
  'item.taughtIn': 'Dónde se enseña',
  'item.related': 'Competencias afines',
  'item.otherNames': 'También se llama',
  'item.topics': 'Temas',
  'item.instructors': { one: 'Docente', many: 'Docentes', other: 'Docentes' },
  'item.level': 'Nivel',
  'item.work': 'Trabajo',
  'item.effort': 'Dedicación',
  'item.language': 'Idioma',
  'item.price': 'Precio',
  'item.format': 'Modalidad',
  'item.certificate': 'Certificado',
  'item.rating': 'Valoración',
  'item.learners': 'Estudiantes',
  'item.updated': 'Último cambio',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
