// Arabic: the results.
import type { PartOf } from '#text/messages.ts';

export const catalog = {
  'kinds.label': 'الأنواع',
  'kinds.all': 'الكل',

  'catalog.title': 'الفهرس',
  'catalog.titleFor': '«{query}» في الفهرس',
  'catalog.count': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  'catalog.countFor': {
    zero: 'لا نتائج عن «{query}»',
    one: 'نتيجة واحدة عن «{query}»',
    two: 'نتيجتان عن «{query}»',
    few: '{count} نتائج عن «{query}»',
    many: '{count} نتيجة عن «{query}»',
    other: '{count} نتيجة عن «{query}»',
  },
  'catalog.quoted': '«{query}»',
  'catalog.anyWord':
    'قليل من النتائج، أو لا شيء منها، يحوي هذه الكلمات كلها. ما يحويها كلها يأتي أولًا، والباقي يحوي بعضها أو يعبّر عنها بكلمات أخرى.',
  'catalog.partial': {
    zero: 'قُرئت العناصر كلها.',
    one: 'تعذّرت قراءة عنصر واحد فلم يُعرض.',
    two: 'تعذّرت قراءة عنصرين فلم يُعرضا.',
    few: 'تعذّرت قراءة {count} عناصر فلم تُعرض.',
    many: 'تعذّرت قراءة {count} عنصرًا فلم تُعرض.',
    other: 'تعذّرت قراءة {count} عنصر فلم تُعرض.',
  },
  'catalog.loading': 'جارٍ التحميل',
  'catalog.results': 'النتائج',
  'catalog.saveSearch': 'احفظ هذا البحث',
  'catalog.openFilters': 'المرشّحات',
  'catalog.showResults': {
    zero: 'لا نتائج لعرضها',
    one: 'اعرض نتيجة واحدة',
    two: 'اعرض نتيجتين',
    few: 'اعرض {count} نتائج',
    many: 'اعرض {count} نتيجة',
    other: 'اعرض {count} نتيجة',
  },

  'live.page': '{results}، الصفحة {page} من {pages}',
  'live.none': 'لا نتائج',
  'live.failed': 'تعذّر تحميل النتائج',

  'sort.label': 'الترتيب',
  'sort.best': 'الأنسب',
  'sort.newest': 'الأحدث',
  'sort.popular': 'الأكثر رواجًا',
  'sort.rating': 'الأعلى تقييمًا',
  'sort.shortest': 'الأقصر',
  'sort.cheapest': 'الأرخص',
  'sort.easiest': 'الأسهل',
  'sort.name': 'أبجديًا',

  'pages.label': 'الصفحات',
  'pages.previous': 'السابقة',
  'pages.next': 'التالية',
  'pages.page': 'الصفحة {page}',

  'none.title': 'لا شيء يجمع ذلك كله.',
  'none.titleText': 'لا شيء هنا باسم «{query}».',
  'none.help': 'راجع الإملاء، أو استعمل كلمات أقل، أو تراجع عن أحد الاختيارات.',
  'none.clear': 'مسح كل المرشّحات',
  'none.withoutBoth': 'من دون {first} و{second}',
  'none.meant': 'هل تقصد «{query}»؟',
  'none.without': 'دون {choice}',

  'empty.title': 'الرفوف جاهزة، والكتب في الطريق.',
  'empty.help': 'لم يُنشر شيء هنا بعد، ولا خطأ في بحثك. حين تصل الدورات الأولى ستجدها هنا.',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
