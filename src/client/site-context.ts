// What this site offers, for components: two apps on a page may offer different things.
import { createContext, use } from 'react';
import type { ContentType } from '#contract/facets.ts';

/** Parts of the site that may be left out. */
export type Feature =
  'mentors' | 'prompts' | 'people' | 'groups' | 'saved' | 'compare' | 'palette' | 'learning';

export interface SiteConfig {
  /** The tenant that the site is for. */
  readonly tenant?: string | undefined;
  /** The template of chat addresses, for `chatAddress` of `url/`; undefined: no chat can be started. */
  readonly chatUrl?: string | undefined;
  readonly hiddenFeatures: ReadonlySet<Feature>;
  /** Names of facets that no panel has. What is chosen of them stays a chip. */
  readonly hiddenFacets: ReadonlySet<string>;
  /** Content types of an address that names none; empty: all. */
  readonly defaultContent: readonly ContentType[];
}

/** Hides nothing and knows no tenant: a part that stands alone. */
const EVERYTHING: SiteConfig = { hiddenFeatures: new Set(), hiddenFacets: new Set(), defaultContent: [] };

const SiteContext = createContext<SiteConfig>(EVERYTHING);

/** `<SiteProvider value={site}>` */
export const SiteProvider = SiteContext.Provider;

/** What the site around a component offers; without one, everything. */
export const useSite = (): SiteConfig => use(SiteContext);
