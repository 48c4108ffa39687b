// Spanish: the frame of every page.
import type { PartOf } from '#text/messages.ts';

export const site = {
  'site.description': 'Encuentra qué aprender a continuación y quién puede ayudarte.',
  'site.skip': 'Saltar a los resultados',
  'site.skipToContent': 'Saltar al contenido',
  'site.main': 'Principal',
  'site.catalog': 'Catálogo',
  'site.mentors': 'Mentores',
  'site.prompts': 'Prompts',
  'site.people': 'Personas',
  'site.groups': 'Grupos',
  'site.saved': 'Guardado',
  'site.compare': 'Comparar',
  'site.profile': 'Tu perfil',
  'site.menu': 'Menú',
  'site.places': 'Lugares',
  'site.account': 'Tu cuenta',
  'site.signIn': 'Iniciar sesión',
  'site.signOut': 'Cerrar sesión',
  'site.close': 'Cerrar',
  'site.language': 'Idioma del sitio',
  'site.theme': 'Tema',
  'site.theme.system': 'Como el sistema',
  'site.theme.light': 'Claro',
  'site.theme.dark': 'Oscuro',
  'site.breadcrumb': 'Ruta hasta aquí',

  'search.everything': 'Buscar en todo, también mentores y prompts',
  'search.label': 'Buscar en todo',
  'search.placeholder': 'Cursos, competencias, profesiones, recursos',

  'offline.title': 'No tienes conexión.',
  'offline.age': 'Esto es lo que había aquí {ago}.',
  'offline.help': 'Esto es lo que había antes. Puede haber cambiado.',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
