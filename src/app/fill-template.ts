// The built index.html with a page in it. Plain text work: every value is escaped for the place where it stands.
import type { PageHead } from '#ui/content/page-head.ts';
import { scriptJson, STATE_ID, type PageState } from './page-state.ts';

export interface Filling {
  readonly head: PageHead;
  readonly markup: string;
  readonly state: PageState;
  readonly direction: 'ltr' | 'rtl';
  readonly nonce: string;
  readonly canonical: string;
  /** Addresses of scripts and sheets that the page needs besides the main ones. */
  readonly files: readonly string[];
}

/** The only colours that are let into a style sheet: hexadecimal, or a function of numbers. */
const COLOUR = /^(#[\da-f]{3,8}|(rgb|hsl|oklch|oklab)\([\d\s.,%/a-z-]{1,60}\))$/i;

const isSheet = (file: string) => file.endsWith('.css');

export function fillTemplate(template: string, filling: Filling): string {
  const { head, markup, state, direction, nonce, canonical, files } = filling;
  const { theme, locale, config } = state;
  const attributes = [
    `lang="${locale}"`,
    `dir="${direction}"`,
    ...(theme === 'system' ? [] : [`data-theme="${theme}"`]),
    ...(config.radius === undefined ? [] : [`data-radius="${config.radius}"`]),
    ...(config.frameOrigins === undefined ? [] : ['data-embed']),
    ...(config.density === undefined ? [] : [`data-density="${config.density}"`]),
  ].join(' ');
  const { title, description, linkedData } = head;
  const scripts = files.filter((file) => !isSheet(file));
  // After the main sheet, which says in what order the layers of all of them come.
  const sheets = files
    .filter(isSheet)
    .map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">`)
    .join('');
  const image = head.image !== undefined && /^https?:/.test(head.image) ? head.image : undefined;
  const accent = config.accent !== undefined && COLOUR.test(config.accent) ? config.accent : undefined;
  const heads = [
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    ...(description === undefined ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...scripts.map((address) => `<link rel="modulepreload" href="${escapeHtml(address)}">`),
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:type" content="${head.kind ?? 'website'}">`,
    `<meta property="og:url" content="${escapeHtml(canonical)}">`,
    ...(description === undefined
      ? []
      : [`<meta property="og:description" content="${escapeHtml(description)}">`]),
    ...(image === undefined ? [] : [`<meta property="og:image" content="${escapeHtml(image)}">`]),
    `<meta name="twitter:card" content="${image === undefined ? 'summary' : 'summary_large_image'}">`,
    `<meta property="og:site_name" content="${escapeHtml(config.name)}">`,
    ...(accent === undefined ? [] : [`<style>:root{--accent:${accent}}</style>`]),
    ...(linkedData === undefined
      ? []
      : [`<script type="application/ld+json">${scriptJson(linkedData)}</script>`]),
  ].join('');
  const stateScript = `<script type="application/json" id="${STATE_ID}">${scriptJson(state)}</script>`;
  return withNonce(template, nonce)
    .replace(/<html[^>]*>/, () => `<html ${attributes}>`)
    .replace(/<title>.*?<\/title>/s, () => withNonce(heads, nonce))
    .replace('</head>', () => `${withNonce(sheets, nonce)}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${markup}</div>${withNonce(stateScript, nonce)}`);
}

/** Puts the nonce on every element that runs or styles. For our own markup only. */
function withNonce(html: string, nonce: string): string {
  return html.replace(/<(script|style|link)(?=[\s>])/g, (tag) => `${tag} nonce="${nonce}"`);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
