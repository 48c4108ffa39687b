// What a list is made of: its address, the questions that it asks, and how its things are told apart. Everything that
// shows a list takes one, so that all lists behave alike.
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import type { Client, CallOptions } from '#client/create-client.ts';
import type { Question } from '#client/query-options.ts';
import type { FacetPage, ListPage } from '#client/result-page.ts';
import type { FacetName } from '#contract/facet-names.ts';
import type { Collection, State } from '#url/collection.ts';

/** The arguments of a list's endpoint. */
export interface Asked {
  readonly offset?: number | undefined;
}

type Options = Pick<CallOptions, 'priority'>;

/** `Args` are the arguments of its endpoint, which nobody but itself reads. */
export interface Source<One, Args extends Asked = Asked> {
  readonly collection: Collection;
  /** The request for the page that a state shows. */
  asks(state: State): Args;
  /** The page itself. */
  page(client: Client, args: Args, options?: Options): Question<ListPage<One>>;
  /** The values of a facet that contain a text, counted under the same choices. Absent: those at hand are all. */
  facetValues?(client: Client, args: Args, facet: FacetName, text: string): Question<FacetPage>;
  /** Which choices stand in the way of results. Absent: nobody knows. */
  relax?(client: Client, args: Args): Question<Relaxed>;
  /** Different for different things of one page. */
  identity(one: One): string;
}
