// What `npm run build` has made of the app: its files for the browser, and its pages.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageRequest, RenderPage } from './page.ts';

/** The folder of the browser's files. */
export const CLIENT = 'dist/client';
const MANIFEST = join(CLIENT, '.vite/manifest.json');

/** Changes with each build. */
export function buildId(): string {
  const text = existsSync(MANIFEST) ? readFileSync(MANIFEST, 'utf8') : '';
  return /index-([\w-]+)\.js/.exec(text)?.[1] ?? 'unbuilt';
}

/** The renderer of pages for a site under `basePath`. @throws Error when nothing is built. */
export async function builtPages(basePath: string): Promise<RenderPage> {
  if (!existsSync(`${CLIENT}/index.html`))
    throw new Error('Wayfinder is not built. Run "npm run build" first.');
  const template = underBase(readFileSync(`${CLIENT}/index.html`, 'utf8'), basePath);
  const bundle: string = new URL('../../dist/server/render-page.js', import.meta.url).href;
  // All parts now: a later build takes away the files that this one would load on first use.
  for (const part of globSync('dist/server/assets/*.js')) await import(pathToFileURL(part).href);
  // Built from app/render-page.tsx, which dev.ts hands to the same port as it is.
  const { renderPage } = (await import(bundle)) as {
    renderPage: (request: PageRequest & Built) => ReturnType<RenderPage>;
  };
  const filesOf = readFiles(basePath);
  return (request) => renderPage({ ...request, template, filesOf });
}

/** What the build knows and the renderer needs. */
interface Built {
  readonly template: string;
  readonly filesOf: (module: string) => readonly string[];
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** From a module of the sources to the files of its own part, what it builds on first, which the page may load at once. */
function readFiles(basePath: string): Built['filesOf'] {
  // Written by the build.
  const chunks = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
  const files = (name: string): string[] => {
    const chunk = chunks[name];
    // The main script and its sheet are in the page already.
    if (chunk === undefined || name === 'index.html') return [];
    const own = [...(chunk.css ?? []), chunk.file].map((file) => `${basePath}/${file}`);
    return [...(chunk.imports ?? []).flatMap(files), ...own];
  };
  return files;
}

/** The build is for a site at `/`. Its chunks name each other relatively; the page names them from the root. */
export function underBase(template: string, basePath: string): string {
  return template.replaceAll(/(\s(?:href|src)=")\/(?!\/)/g, (_, start: string) => `${start}${basePath}/`);
}
