// Spanish: signing in, and who is signed in.
import type { PartOf } from '#text/messages.ts';

export const session = {
  'session.intro': 'Esto es una demostración. Elige una persona y mira el sitio con sus ojos.',
  'session.none': 'En este sitio no se puede iniciar sesión. Entra desde el portal de tu organización.',
  'session.people': 'Personas con las que iniciar sesión',
  'session.current': 'Has iniciado sesión como {name}.',
  'session.change': 'O sé otra persona',
  'session.role.member': 'Miembro de {tenant}',
  'session.role.department-admin': 'Administración de departamento en {tenant}',
  'session.role.tenant-admin': 'Administración de {tenant}',
  'session.sees.member': 'Ve lo público y lo que {tenant} reserva para sus miembros.',
  'session.sees.department':
    'Ve lo público, lo que {tenant} reserva para sus miembros y lo que es solo para {departments}.',
  'session.sees.tenant-admin': 'Ve todo lo de {tenant} y lo que otros han hecho público.',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
