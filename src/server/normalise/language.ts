// Languages: codes, English names and native names → English name and ISO 639 code. Names come from Intl.DisplayNames;
// the table below has only what Intl does not know. Regions and scripts fold into their language ("Portuguese (Brazil)"
// is Portuguese): a learner who asks for Portuguese means both, and the original is kept.
import { foldName } from './fold-name.ts';

export interface Language {
  /** In English ("Spanish"). */
  readonly name: string;
  /** ISO 639, two letters where there are two ("es"). */
  readonly code: string;
}

/** ISO 639-1, and the three-letter codes that catalogs use. */
const CODES =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu ' +
  'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik io is it iu ja jv ka kg ki kj kk ' +
  'kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr ' +
  'nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg ' +
  'th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ceb fil haw hmn yue ckb';

/** Folded spellings that neither Intl's English nor its native names have. To extend: add a line. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'اللغة العربية': 'ar',
  'arabic language': 'ar',
  bangla: 'bn',
  'brazilian portuguese': 'pt',
  castilian: 'es',
  castellano: 'es',
  'chinese simplified': 'zh',
  'chinese traditional': 'zh',
  'simplified chinese': 'zh',
  'traditional chinese': 'zh',
  mandarin: 'zh',
  'mandarin chinese': 'zh',
  普通话: 'zh',
  简体中文: 'zh',
  繁體中文: 'zh',
  汉语: 'zh',
  farsi: 'fa',
  flemish: 'nl',
  kurdish: 'ku',
  'modern greek': 'el',
  myanmar: 'my',
  oriya: 'or',
  pilipino: 'fil',
  tagalog: 'fil',
  tl: 'fil',
  iw: 'he',
  in: 'id',
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  por: 'pt',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  rus: 'ru',
  ara: 'ar',
  zho: 'zh',
  chi: 'zh',
  'zh cn': 'zh',
};

const REGION_TAG = /^([a-z]{2,3})[-_][a-z0-9_-]{2,12}$/;
const IN_BRACKETS = /[\s,-]*[(（[].*$/;
const LIST = /\s*[,;/|]\s*/;

/** The language that a text names, the first one when it names several; undefined when it names none we know. */
export function readLanguage(text: string): Language | undefined {
  const folded = foldName(text);
  const [first = ''] = folded.split(LIST);
  return (
    known(folded) ??
    known(REGION_TAG.exec(folded)?.[1] ?? '') ??
    known(folded.replace(IN_BRACKETS, '')) ??
    known(first.replace(IN_BRACKETS, ''))
  );
}

const english = new Intl.DisplayNames(['en'], { type: 'language' });
/** Where people say another name than Intl's. */
const OTHER_ENGLISH: ReadonlyMap<string, string> = new Map([['bn', 'Bengali']]);

const languages: readonly Language[] = CODES.split(' ').map((code) => ({
  code,
  name: OTHER_ENGLISH.get(code) ?? english.of(code) ?? code,
}));
const byCode = new Map(languages.map((language) => [language.code, language]));
const byCodeOrName = new Map<string, Language>([
  ...byCode,
  ...languages.map((language) => [foldName(language.name), language] as const),
  ...Object.entries(SPELLINGS).flatMap(([spelling, code]) => {
    const language = byCode.get(code);
    return language === undefined ? [] : [[foldName(spelling), language] as const];
  }),
]);
let byNativeName: ReadonlyMap<string, Language> | undefined;

function known(folded: string): Language | undefined {
  if (folded === '') return undefined;
  const language = byCodeOrName.get(folded);
  if (language !== undefined) return language;
  // Some 190 locales are loaded for these, so only for a text that needs them.
  byNativeName ??= new Map(
    languages.map((one) => {
      const native = new Intl.DisplayNames([one.code], { type: 'language' }).of(one.code);
      return [foldName(native ?? one.code), one];
    }),
  );
  return byNativeName.get(folded);
}
