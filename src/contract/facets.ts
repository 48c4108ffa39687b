// The facet manifest: each facet once, as data. From it come the query parameter, the codec of the address, the panel,
// the chips, the engine's field and the keys of the response's `facets`.

/** The six content types of the catalog, as the parameter `content` names them. */
export const CONTENT_TYPES = ['courses', 'programs', 'pathways', 'skills', 'roles', 'resources'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** The same six, as an item's `type` names them. */
export const ITEM_TYPES = ['course', 'program', 'pathway', 'skill', 'role', 'resource'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Levels in their order. */
export const LEVELS = ['Beginner', 'Intermediate', 'Advanced', 'All levels'] as const;
/** Hours of work in all; the upper bound belongs to the next bucket, so six hours are `5–10 hours`. */
export const DURATIONS = [
  'Under 2 hours',
  '2–5 hours',
  '5–10 hours',
  '10–20 hours',
  '20–40 hours',
  '40–100 hours',
  '100 hours or more',
] as const;
/** What it costs in the item's own currency, taken as US dollars where none is named. */
export const PRICES = ['Free', 'Free to audit', 'Under 50', '50–100', '100–200', '200 or more'] as const;
export const FORMATS = ['Self-paced', 'Instructor-led'] as const;

/**
 * One facet of a collection.
 * - `terms`: an open vocabulary, offered by count, then by name.
 * - `ordered`: a closed vocabulary, always offered in the order of `values`.
 * - `parent`: values of this facet belong under values of that one (subject → topics).
 * - `limit`: how many buckets a response carries at most; chosen values come on top of it. Default 50.
 */
export interface Facet {
  readonly name: string;
  readonly about: string;
  readonly values?: readonly string[];
  readonly parent?: string;
  readonly limit?: number;
  /** Where the learner meets it: as a group of the panel, as tabs, or nowhere (a parameter only). */
  readonly shown: 'panel' | 'tabs' | 'nowhere';
}

/** Facets of the catalog, in the order of the panel. OR inside a facet, AND across facets. */
export const CATALOG_FACETS = [
  { name: 'content', about: 'Content types', values: CONTENT_TYPES, shown: 'tabs' },
  { name: 'subject', about: 'Subject areas', shown: 'panel' },
  {
    name: 'topics',
    about: 'Topic areas, each under a subject',
    parent: 'subject',
    limit: 100,
    shown: 'panel',
  },
  { name: 'level', about: 'Difficulty', values: LEVELS, shown: 'panel' },
  { name: 'duration', about: 'Hours of work', values: DURATIONS, shown: 'panel' },
  { name: 'price', about: 'Price or audit status', values: PRICES, shown: 'panel' },
  { name: 'skills', about: 'Skills taught or needed', limit: 100, shown: 'panel' },
  { name: 'language', about: 'Language of the content', limit: 100, shown: 'panel' },
  { name: 'self_paced', about: 'Course format', values: FORMATS, shown: 'panel' },
  { name: 'certificate', about: 'Certificate', shown: 'panel' },
  { name: 'program_type', about: 'Type of program', shown: 'panel' },
  { name: 'resource_type', about: 'Type of resource', shown: 'panel' },
  { name: 'promotion', about: 'Promotion status', shown: 'panel' },
  { name: 'tags', about: 'Tags', limit: 100, shown: 'panel' },
  { name: 'tenant', about: 'Tenant', shown: 'nowhere' },
] as const satisfies readonly Facet[];

export type CatalogFacetName = (typeof CATALOG_FACETS)[number]['name'];

/** How many buckets a response carries where a facet does not say. */
export const DEFAULT_BUCKETS = 50;
