// How one tenant's site looks and what it offers: all of it public, all of it optional.
import type { ContentType } from '#contract/facets.ts';

/** Parts of the site that may be left out. */
export const FEATURES = [
  'mentors',
  'prompts',
  'people',
  'groups',
  'saved',
  'compare',
  'palette',
  'learning',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What the environment says for all, and the tenants' file for each. */
export interface SiteLook {
  /** The name in the header. */
  readonly name?: string;
  /** The address of a picture: https, or a path of this origin. */
  readonly logo?: string;
  /** An opaque CSS colour. */
  readonly accent?: string;
  /** Default `small`. */
  readonly radius?: 'none' | 'small' | 'large';
  /** Default `comfortable`. */
  readonly density?: 'comfortable' | 'compact';
  /** Content types of an address that names none; absent: all. */
  readonly content?: readonly ContentType[];
  /** Facets that no panel has. */
  readonly hiddenFacets?: readonly string[];
  readonly hiddenFeatures?: readonly Feature[];
  /** Where chats are: `{mentor}`, `{prompt}` and `{tenant}` stand for values. */
  readonly chat?: string;
}
