import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Łódź Straße Ærø', 'lodz strasse aero'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ ｶﾞ', 'full width ガ'],
  ['Élève ÎLE naïve ﬁnance', 'eleve ile naive finance'],
  ['İstanbul ILIK ısı', 'istanbul ilik isi'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['Ещё Йод', 'еще йод'],
  ['العَرَبِيّـــة أَحْمَد إلى آية', 'العربيه احمد الي ايه'],
  ['کتابی ۱۲۳ ١٢٣', 'كتابي 123 123'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी की १२', 'हिन्दी की 12'],
  ['한국어', '한국어'],
  ['soft\u00adhyphen', 'softhyphen'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
