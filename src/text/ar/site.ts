// Arabic: the frame of every page.
import type { PartOf } from '#text/messages.ts';

export const site = {
  'site.description': 'اعثر على ما تتعلّمه بعد ذلك، وعلى من يستطيع مساعدتك.',
  'site.skip': 'انتقل إلى النتائج',
  'site.skipToContent': 'انتقل إلى المحتوى',
  'site.main': 'الرئيسية',
  'site.catalog': 'الفهرس',
  'site.mentors': 'المرشدون',
  'site.prompts': 'الموجّهات',
  'site.people': 'الأشخاص',
  'site.groups': 'المجموعات',
  'site.saved': 'المحفوظات',
  'site.compare': 'مقارنة',
  'site.profile': 'ملفك',
  'site.menu': 'القائمة',
  'site.places': 'الأماكن',
  'site.account': 'حسابك',
  'site.signIn': 'تسجيل الدخول',
  'site.signOut': 'تسجيل الخروج',
  'site.close': 'إغلاق',
  'site.language': 'لغة الموقع',
  'site.theme': 'المظهر',
  'site.theme.system': 'كالنظام',
  'site.theme.light': 'فاتح',
  'site.theme.dark': 'داكن',
  'site.breadcrumb': 'الطريق إلى هنا',

  'search.everything': 'ابحث في كل شيء، والمرشدين والموجّهات أيضًا',
  'search.label': 'ابحث في كل شيء',
  'search.placeholder': 'دورات، مهارات، أدوار، موارد',

  'offline.title': 'أنت غير متصل.',
  'offline.age': 'هذا ما كان هنا {ago}.',
  'offline.help': 'هذا ما كان هنا من قبل، وربما تغيّر.',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
