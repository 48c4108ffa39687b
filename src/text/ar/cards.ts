// Arabic: cards of items.
import type { PartOf } from '#text/messages.ts';

export const cards = {
  'type.course': 'دورة',
  'type.program': 'برنامج',
  'type.pathway': 'مسار',
  'type.skill': 'مهارة',
  'type.role': 'دور',
  'type.resource': 'مورد',

  'card.keep': 'احفظ {name}',
  'card.kept': 'محفوظ',
  'card.keepHint': 'احفظ',
  'card.compareHint': 'قارن',
  'card.compareFull': 'أربعة هي الأقصى',
  'card.compare': 'قارن {name}',
  'card.more': '+{count}',
  'card.taughtBy': {
    zero: 'لا دورة تدرّسها',
    one: 'تدرّسها دورة واحدة',
    two: 'تدرّسها دورتان',
    few: 'تدرّسها {count} دورات',
    many: 'تدرّسها {count} دورة',
    other: 'تدرّسها {count} دورة',
  },
  'card.asksFor': {
    zero: 'لا يتطلّب مهارات',
    one: 'يتطلّب مهارة واحدة',
    two: 'يتطلّب مهارتين',
    few: 'يتطلّب {count} مهارات',
    many: 'يتطلّب {count} مهارة',
    other: 'يتطلّب {count} مهارة',
  },
  'card.stops': {
    zero: 'بلا محطات',
    one: 'محطة واحدة',
    two: 'محطتان',
    few: '{count} محطات',
    many: '{count} محطة',
    other: '{count} محطة',
  },
  'card.rated': {
    zero: '{rating} من 5',
    one: '{rating} من 5، بتقييم شخص واحد',
    two: '{rating} من 5، بتقييم شخصين',
    few: '{rating} من 5، بتقييم {count} أشخاص',
    many: '{rating} من 5، بتقييم {count} شخصًا',
    other: '{rating} من 5، بتقييم {count} شخص',
  },

  'duration.minutes': '{count} د',
  'duration.hours': '{count} س',
} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
