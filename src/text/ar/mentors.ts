// Arabic: mentors, their pages and documents.
import type { PartOf } from '#text/messages.ts';

export const mentors = {
  'search.placeholder.mentors': 'ابحث عن مرشدين',
  'facet.category': 'الفئة',
  'facet.audience': 'لمن',
  'facet.subjects': 'المادة',
  'facet.types': 'النوع',
  'facet.llm': 'النموذج',
  'facet.featured': 'مميّز',
  'facet.created_by': 'من إعداد',
  'facet.document_type': 'نوع المستند',
  'facet.access': 'من يراه',
  'facet.training_status': 'التدريب',
  'value.featured.true': 'مميّزون',
  'value.featured.false': 'غير مميّزين',

  'sort.updated': 'آخر تغيير',
  'sort.used': 'آخر استخدام',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
