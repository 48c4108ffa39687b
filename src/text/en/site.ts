// English: the frame of every page.

export const site = {
  'site.description': 'Find what to learn next, and who can help.',
  'site.skip': 'Skip to results',
  'site.skipToContent': 'Skip to content',
  'site.main': 'Main',
  'site.catalog': 'Catalog',
  'site.mentors': 'Mentors',
  'site.prompts': 'Prompts',
  'site.people': 'People',
  'site.groups': 'Groups',
  'site.saved': 'Saved',
  'site.compare': 'Compare',
  'site.profile': 'Your profile',
  'site.menu': 'Menu',
  'site.places': 'Places',
  'site.account': 'Your account',
  'site.signIn': 'Sign in',
  'site.signOut': 'Sign out',
  'site.close': 'Close',
  'site.language': 'Language of this site',
  'site.theme': 'Theme',
  'site.theme.system': 'As the system',
  'site.theme.light': 'Light',
  'site.theme.dark': 'Dark',
  'site.breadcrumb': 'Way here',

  'search.label': 'Search everything',
  'search.placeholder': 'Courses, skills, roles, resources',

  'offline.title': 'You are offline.',
  'offline.help': 'This is what was here before. It may have changed.',
} as const;
