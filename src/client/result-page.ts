// The one page type that every uneven form of the wire is folded into. Nothing above client/ knows another.
import type { CatalogItem } from '#contract/catalog-schema.ts';

/** An item as the app reads it: the flat documented form, whatever form it arrived in. */
export type Item = CatalogItem;

/** Half-open ranges of UTF-16 code units, in order. */
export type Ranges = readonly (readonly [number, number])[];

/** A value of a facet and how many results choosing it gives. */
export interface Bucket {
  readonly value: string;
  readonly count: number;
  /** The value of the facet above that it belongs under (a topic's subject). */
  readonly parent?: string;
  /** What it is called, where the value is an id (a prompt's mentor). */
  readonly label?: string;
}

export interface FacetPage {
  /** How many values there are, offered or not. */
  readonly total: number;
  readonly buckets: readonly Bucket[];
  /** Sum of the counts of values not offered. */
  readonly other: number;
}

/** One page of a list: of items, mentors, prompts, people. */
export interface ListPage<One> {
  readonly items: readonly One[];
  /** Exact number of results over all pages. */
  readonly count: number;
  /** 1-based; 1 when there are no results. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** By facet name. Absent facets were not counted or have no values. */
  readonly facets: ReadonlyMap<string, FacetPage>;
  /** With a text: whether results have all its words, or any because few or none had all; those come first. */
  readonly match?: 'all' | 'any';
  /** Results of the answer that could not be read and were left out. */
  readonly dropped: number;
}

/** What an item was that was taken down. */
export interface Removed {
  readonly name: string;
  /** When, as ISO date and time; undefined where it is not known. */
  readonly at?: string;
}

/** A page of the catalog. */
export interface ResultPage extends ListPage<Item> {
  /** Asked for one item by its id: what it was, and that it was taken down. */
  readonly removed?: Removed;
}
