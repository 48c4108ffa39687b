// English: cards of items.

export const cards = {
  'type.course': 'Course',
  'type.program': 'Program',
  'type.pathway': 'Pathway',
  'type.skill': 'Skill',
  'type.role': 'Role',
  'type.resource': 'Resource',

  'card.keep': 'Keep {name}',
  'card.kept': 'Kept',
  'card.keepHint': 'Keep',
  'card.compareHint': 'Compare',
  'card.compareFull': 'Four is the most that fit',
  'card.compare': 'Compare {name}',
  'card.more': '+{count}',
  'card.taughtBy': { one: 'Taught by {count} course', other: 'Taught by {count} courses' },
  'card.asksFor': { one: 'Asks for {count} skill', other: 'Asks for {count} skills' },
  'card.stops': { one: '{count} stop', other: '{count} stops' },
  'card.rated': { one: '{rating} of 5, by {count} person', other: '{rating} of 5, by {count} people' },

  'duration.minutes': '{count} min',
  'duration.hours': '{count} h',
} as const;
