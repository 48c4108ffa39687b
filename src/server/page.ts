// The page port: what createApp needs of the app to answer an address with HTML. The app's render-page.tsx is it;
// node.ts puts the two together, so that the server imports nothing of the app.
import type { SiteLook } from './site-look.ts';

/** What a page may know of this installation. Everything here is public: it is sent to the browser. */
export interface RuntimeConfig extends SiteLook {
  readonly name: string;
  /** The tenant whose catalog this is; without one, all that the caller may see. */
  readonly tenant?: string;
  /** "" or "/prefix", without a slash at its end. */
  readonly basePath: string;
  /** Changes with each build. */
  readonly buildId: string;
  /** Whether another tenant's users find another look: then who signs in loads the page anew. */
  readonly looksDiffer?: boolean;
  /** False takes the worker away that keeps the site for offline. Default true. */
  readonly serviceWorker?: boolean;
  /** In an embed: where the site itself is, "" or "/prefix"; `basePath` is the embed's own. */
  readonly sitePath?: string;
  /** In an embed: the exact origins whose pages may hold it, and speak to it. */
  readonly frameOrigins?: readonly string[];
}

/** Tenant → what differs from the look of all. */
export type TenantLooks = ReadonlyMap<string, SiteLook>;

export interface PageRequest {
  readonly url: URL;
  readonly nonce: string;
  /** The API, in this process, as the caller of the page. */
  readonly fetch: typeof fetch;
  readonly locale: string;
  readonly theme: 'light' | 'dark' | 'system';
  readonly config: RuntimeConfig;
  /** The configuration for users of a tenant, where it differs by tenant. */
  readonly configOf?: (tenant: string) => RuntimeConfig;
}

export type RenderPage = (request: PageRequest) => Promise<{ status: number; html: string }>;

const LOCALES = ['en', 'es', 'ar'];

/** The locale of a request: the cookie `wf-locale`, else the first known of Accept-Language, else English. */
export function localeOf(cookies: ReadonlyMap<string, string>, acceptLanguage: string | null): string {
  const chosen = cookies.get('wf-locale');
  if (chosen !== undefined && LOCALES.includes(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.find((one) => LOCALES.includes(one)) ?? 'en';
}

/** The theme of a request: the cookie `wf-theme`, else the system's. */
export function themeOf(cookies: ReadonlyMap<string, string>): PageRequest['theme'] {
  const chosen = cookies.get('wf-theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The cookies of a request; what is not `name=value` is left out. */
export function cookiesOf(header: string | null): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return new Map(
    pairs.flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
    }),
  );
}
