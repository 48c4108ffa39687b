// English: the one box over everything.

export const palette = {
  'palette.title': 'Search everything',
  'palette.label': 'Courses, skills, mentors, prompts, level:beginner …',
  'palette.open': 'Search everything',
  'palette.narrow': 'Narrow',
  'palette.meant': 'Did you mean “{query}”?',
  'palette.all': {
    one: '{count} in {kind}',
    other: 'All {count} in {kind}',
  },
  'palette.recent': 'Searched lately',
  'palette.searches': 'Saved searches',
  'palette.viewed': 'Opened lately',
  'palette.places': 'Places',
  'palette.none': 'Nothing here is called that.',
  'palette.noneHelp': 'Use fewer words, or another spelling.',
  'palette.failed': 'Suggestions could not be loaded.',
  'palette.found': {
    one: '{count} result: {groups}',
    other: '{count} results: {groups}',
  },
  'palette.understood': 'Understood as',
  'palette.keys': 'Up and down to choose, Enter to open, Tab to complete, Escape to close',
} as const;
