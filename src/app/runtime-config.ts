// What the installation tells the app: public, and the same on the server and in the browser.
import type { Feature, SiteConfig } from '#client/site-context.ts';
import type { ContentType } from '#contract/facets.ts';

/** The same as in `server/page.ts`, which says what each is; a test holds them alike. */
export interface RuntimeConfig {
  /** The name in the header. */
  readonly name: string;
  /** The tenant whose catalog this is; without one, all that the caller may see. */
  readonly tenant?: string;
  /** "" or "/prefix", without a slash at its end. */
  readonly basePath: string;
  /** Changes with each build. */
  readonly buildId: string;
  /** The address of a picture: https, or a path of this origin. */
  readonly logo?: string;
  /** An opaque CSS colour. */
  readonly accent?: string;
  readonly radius?: 'none' | 'small' | 'large';
  readonly density?: 'comfortable' | 'compact';
  readonly content?: readonly ContentType[];
  readonly hiddenFacets?: readonly string[];
  readonly hiddenFeatures?: readonly Feature[];
  readonly chat?: string;
  readonly looksDiffer?: boolean;
  readonly serviceWorker?: boolean;
  /** In an embed: where the site itself is, "" or "/prefix"; `basePath` is the embed's own. */
  readonly sitePath?: string;
  /** In an embed: the exact origins whose pages may hold it, and speak to it. */
  readonly frameOrigins?: readonly string[];
}

/** What components may know of it. */
export function siteOf({ tenant, chat, hiddenFeatures, hiddenFacets, content }: RuntimeConfig): SiteConfig {
  return {
    tenant,
    chatUrl: chat,
    hiddenFeatures: new Set(hiddenFeatures),
    hiddenFacets: new Set(hiddenFacets),
    defaultContent: content ?? [],
  };
}
