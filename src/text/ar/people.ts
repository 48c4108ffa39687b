// Arabic: people, groups and profiles.
import type { PartOf } from '#text/messages.ts';

export const people = {
  'search.placeholder.people': 'ابحث عن أشخاص',
  'facet.role': 'الدور',
  'facet.department': 'القسم',
  'facet.status': 'الحالة',
  'value.status.active': 'نشِط',
  'value.status.inactive': 'غير نشِط',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
