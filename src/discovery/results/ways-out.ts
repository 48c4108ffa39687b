// The ways out of no results, from what the server counted: each leads to results, as many as it says.
import type { Relaxed } from '#contract/discovery/relax-schema.ts';
import type { FacetName } from '#contract/facet-names.ts';
import type { Collection, State } from '#url/collection.ts';
import { setText, toggle, type Choice } from '#url/filters.ts';

export interface WayOut {
  /** What is taken back; none where a text is put in the place of another. */
  readonly without: readonly (Choice | 'text')[];
  /** The text that was perhaps meant. */
  readonly meant?: string;
  readonly next: State;
  /** Undefined while nobody has counted. */
  readonly count: number | undefined;
}

/** Ways with results, the spelling first, then single choices, then the pair. */
export function waysOut(collection: Collection, state: State, relaxed: Relaxed): WayOut[] {
  const { spelling, without, pair } = relaxed;
  const way = (choices: readonly { facet: string; value: string }[], count: number): WayOut => ({
    without: choices.map(choiceOf),
    next: choices.reduce((from, choice) => takeBack(collection, from, choiceOf(choice)), state),
    count,
  });
  return [
    ...(spelling === null
      ? []
      : [
          { without: [], meant: spelling.query, next: setText(state, spelling.query), count: spelling.count },
        ]),
    ...without.map(({ count, ...choice }) => way([choice], count)),
    ...(pair === null ? [] : [way(pair.choices, pair.count)]),
  ].filter(({ count = 0 }) => count > 0);
}

/** The ways that there may be, while nobody has counted. */
export function possibleWays(
  collection: Collection,
  state: State,
  choices: readonly (Choice | 'text')[],
): WayOut[] {
  return choices.map((choice) => ({
    without: [choice],
    next: takeBack(collection, state, choice),
    count: undefined,
  }));
}

function takeBack(collection: Collection, state: State, choice: Choice | 'text'): State {
  return choice === 'text' ? setText(state, '') : toggle(collection, state, choice.facet, choice.value);
}

function choiceOf({ facet, value }: { readonly facet: string; readonly value: string }): Choice | 'text' {
  // The server names the facets of this collection, and the text.
  return facet === 'query' ? 'text' : { facet: facet as FacetName, value };
}
