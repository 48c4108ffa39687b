// Arabic: the one box over everything.
import type { PartOf } from '#text/messages.ts';

export const palette = {
  'palette.title': 'ابحث في كل شيء',
  'palette.label': 'دورات، مهارات، مرشدون، موجّهات، level:beginner …',
  'palette.open': 'ابحث في كل شيء',
  'palette.narrow': 'تضييق',
  'palette.meant': 'هل تقصد «{query}»؟',
  'palette.all': {
    zero: 'لا شيء في {kind}',
    one: 'واحد في {kind}',
    two: 'اثنان في {kind}',
    few: 'كل الـ{count} في {kind}',
    many: 'كل الـ{count} في {kind}',
    other: 'كل الـ{count} في {kind}',
  },
  'palette.recent': 'بُحث عنه حديثًا',
  'palette.searches': 'عمليات بحث محفوظة',
  'palette.viewed': 'فُتح حديثًا',
  'palette.places': 'الأماكن',
  'palette.none': 'لا شيء هنا بهذا الاسم.',
  'palette.noneHelp': 'استخدم كلمات أقل أو إملاءً آخر.',
  'palette.failed': 'تعذّر تحميل الاقتراحات.',
  'palette.found': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة: {groups}',
    two: 'نتيجتان: {groups}',
    few: '{count} نتائج: {groups}',
    many: '{count} نتيجة: {groups}',
    other: '{count} نتيجة: {groups}',
  },
  'palette.understood': 'فُهم على أنه',
  'palette.keys': 'السهمان للاختيار، Enter للفتح، Tab للإكمال، Escape للإغلاق',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
