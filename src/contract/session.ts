// Who is calling, and signing in and out on the stand-alone site. Ours.
import { text } from './declare.ts';

const PATH = '/api/discovery/session/';

export const SESSION_ENDPOINTS = {
  session: {
    method: 'GET',
    path: PATH,
    parameters: {},
    about: 'Who is calling; on a server with demo data, who one may sign in as (ours)',
  },
  signIn: {
    method: 'POST',
    path: PATH,
    parameters: {
      tenant: text('Tenant of the persona'),
      username: text('Username of the persona'),
    },
    about: 'Sign in as a persona of the demo data, in a cookie (ours)',
  },
  embedSession: {
    method: 'POST',
    path: '/api/discovery/embed-session/',
    parameters: {
      tenant: text('The tenant whose embed it is'),
      token: {
        kind: 'text',
        about: 'A JSON Web Token of one of its issuers: for five minutes at most, with a jti, used once',
        maxLength: 8_192,
      },
    },
    about: 'A token of fifteen minutes for an embed, for one that a portal has signed (ours)',
  },
  signOut: { method: 'DELETE', path: PATH, parameters: {}, about: 'Sign out (ours)' },
} as const;
