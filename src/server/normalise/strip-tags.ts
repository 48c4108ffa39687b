// HTML → text. Only names of HTML elements are tags: "List<String>" and "a < b" stay as written. The text is shown as
// text, so this is for the reader; safety does not rest on it.

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big button center cite code del dfn em font i iframe img input ins kbd label mark picture q s samp small source span strike strong sub sup svg tbody td th thead time tt u var video audio body head html meta link form'.split(
    ' ',
  ),
);
const WITH_CONTENT = /<(script|style|template|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<!doctype[^>]*>/gi;
const TAG = /<\/?([a-z][a-z0-9]{0,15})(?=[\s/>])(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*>/gi;

/** The text of an HTML fragment: blocks become lines, list items get a dash, scripts and comments vanish. */
export function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replaceAll(COMMENT, '')
    .replaceAll(WITH_CONTENT, '')
    .replaceAll(TAG, (tag, name: string) => {
      const element = name.toLowerCase();
      if (element === 'li') return tag.startsWith('</') ? '' : '\n- ';
      if (element === 'p') return '\n\n';
      return BLOCKS.has(element) ? '\n' : INLINE.has(element) ? '' : tag;
    });
}
