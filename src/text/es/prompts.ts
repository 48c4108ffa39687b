// Spanish: prompts, their pages and forms.
import type { PartOf } from '#text/messages.ts';

export const prompts = {
  'search.placeholder.prompts': 'Busca prompts',
  'facet.style': 'Estilo',
  'facet.tone': 'Tono',
  'facet.mentor': 'Mentor',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
