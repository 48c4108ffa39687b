// Arabic: prompts, their pages and forms.
import type { PartOf } from '#text/messages.ts';

export const prompts = {
  'search.placeholder.prompts': 'ابحث عن موجّهات',
  'facet.style': 'الأسلوب',
  'facet.tone': 'النبرة',
  'facet.mentor': 'المرشد',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
