// Spanish: prompts, their pages and forms.
import type { PartOf } from '#text/messages.ts';

export const prompts = {
  'search.placeholder.prompts': 'Busca prompts',
  'facet.style': 'Estilo',
  'facet.tone': 'Tono',
  'facet.mentor': 'Mentor',

  'prompt.listHelp':
    'Prompts que han servido a otros: rellena los huecos, mira qué se enviará, cópialo o ejecútalo.',
  'prompt.none': 'Aquí todavía no hay prompts.',
  'prompt.noneHelp': 'Cuando lleguen los primeros, estarán aquí.',
  'prompt.fill': 'Rellena los huecos',
  'prompt.optional': 'opcional',
  'prompt.choose': 'Elige',
  'prompt.yes': 'Sí',
  'prompt.no': 'No',
  'prompt.link': 'Guardar mis respuestas en el enlace de esta página',
  'prompt.tooLong': 'Las respuestas son demasiado largas para un enlace, así que no las lleva.',
  'prompt.reset': 'Como estaba',
  'prompt.sent': 'Qué se enviará',
  'prompt.size': {
    one: '{count} carácter, {bytes} bytes',
    many: '{count} de caracteres, {bytes} bytes',
    other: '{count} caracteres, {bytes} bytes',
  },
  'prompt.open': {
    one: 'Queda {count} hueco abierto:',
    many: 'Quedan {count} de huecos abiertos:',
    other: 'Quedan {count} huecos abiertos:',
  },
  'prompt.copy': 'Copiar',
  'prompt.copied': 'Copiado.',
  'prompt.selected': 'Este navegador no nos deja copiar. El texto está seleccionado: cópialo tú.',
  'prompt.for': 'Hecho para',
  'prompt.noChat': 'Este sitio no tiene chats configurados. Copia el texto y llévalo a donde quieras.',
  'prompt.runIn': 'Mentor con el que ejecutarlo',
  'prompt.run': 'Ejecutar',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
