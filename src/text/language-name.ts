// The names of languages: the API says them in English.

const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky la lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi xh yo zh zu';

let codes: ReadonlyMap<string, string> | undefined;

/** A language by its English name ("Spanish"), as `locale` calls it; the name itself where it is not known. */
export function languageName(english: string, locale: string): string {
  if (locale === 'en') return english;
  codes ??= codesByName();
  const code = codes.get(english);
  return code === undefined
    ? english
    : (new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? english);
}

function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return new Map(CODES.split(' ').map((code) => [names.of(code) ?? code, code]));
}
