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
  const code =
    codeOf(folded) ??
    codeOf(REGION_TAG.exec(folded)?.[1] ?? '') ??
    codeOf(folded.replace(IN_BRACKETS, '')) ??
    codeOf(first.replace(IN_BRACKETS, ''));
  return code === undefined ? undefined : { code, name: englishName(code) };
}

const english = new Intl.DisplayNames(['en'], { type: 'language' });
/** Where people say another name than Intl's. */
const OTHER_ENGLISH: ReadonlyMap<string, string> = new Map([['bn', 'Bengali']]);
const englishName = (code: string) => OTHER_ENGLISH.get(code) ?? english.of(code) ?? code;

const byCodeOrName = new Map<string, string>([
  ...CODES.split(' ').flatMap((code) => [
    [code, code] as const,
    [foldName(englishName(code)), code] as const,
  ]),
  ...Object.entries(SPELLINGS).map(([spelling, code]) => [foldName(spelling), code] as const),
]);
let byNativeName: ReadonlyMap<string, string> | undefined;

function codeOf(folded: string): string | undefined {
  if (folded === '') return undefined;
  const known = byCodeOrName.get(folded);
  if (known !== undefined) return known;
  // Some 190 locales are loaded for these, so only for a text that needs them.
  byNativeName ??= new Map(
    CODES.split(' ').map((code) => {
      const native = new Intl.DisplayNames([code], { type: 'language' }).of(code);
      return [foldName(native ?? code), code];
    }),
  );
  return byNativeName.get(folded);
}
