// Arabic: signing in, and who is signed in.
import type { PartOf } from '#text/messages.ts';

export const session = {
  'session.intro': 'هذا عرض تجريبي. اختر شخصًا وانظر إلى الموقع بعينيه.',
  'session.none': 'لا يمكن تسجيل الدخول في هذا الموقع نفسه. ادخل من بوابة مؤسستك.',
  'session.people': 'أشخاص يمكن الدخول بأسمائهم',
  'session.current': 'أنت مسجّل الدخول باسم {name}.',
  'session.change': 'أو كن شخصًا آخر',
  'session.role.member': 'عضو في {tenant}',
  'session.role.department-admin': 'إدارة قسم في {tenant}',
  'session.role.tenant-admin': 'إدارة {tenant}',
  'session.sees.member': 'يرى ما هو عام، وما تخصّصه {tenant} لأعضائها.',
  'session.sees.department': 'يرى ما هو عام، وما تخصّصه {tenant} لأعضائها، وما هو لـ{departments} وحدها.',
  'session.sees.tenant-admin': 'يرى كل ما لدى {tenant}، وما جعله الآخرون عامًا.',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
