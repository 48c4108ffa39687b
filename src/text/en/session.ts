// English: signing in, and who is signed in.

export const session = {
  'session.intro': 'This is a demonstration. Choose a person, and see the site with their eyes.',
  'session.none': 'Nobody can sign in on this site itself. Come from your organisation’s own portal.',
  'session.people': 'People to sign in as',
  'session.current': 'You are signed in as {name}.',
  'session.change': 'Or be somebody else',
  'session.role.member': 'Member of {tenant}',
  'session.role.department-admin': 'Department administrator at {tenant}',
  'session.role.tenant-admin': 'Administrator of {tenant}',
  'session.sees.member': 'Sees what is public, and what {tenant} keeps for its members.',
  'session.sees.department':
    'Sees what is public, what {tenant} keeps for its members, and what is for {departments} alone.',
  'session.sees.tenant-admin': 'Sees everything of {tenant}, and what others made public.',
} as const;
