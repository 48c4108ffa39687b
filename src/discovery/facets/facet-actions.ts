// What a reader does in the panel, handed down once: rows compare their props, so these never change.
import { createContext, use } from 'react';
import type { FacetName } from '#contract/facet-names.ts';

export type Intent = 'hover' | 'press' | 'focus' | 'leave';

export interface FacetActions {
  /** `children` are the values under it that go with it. */
  readonly toggle: (facet: FacetName, value: string, children?: readonly string[]) => void;
  /** A choice is likely: its answer may be fetched already. */
  readonly intend: (kind: Intent, facet: FacetName, value: string, children?: readonly string[]) => void;
}

const FacetActionsContext = createContext<FacetActions | undefined>(undefined);

export const FacetActionsProvider = FacetActionsContext.Provider;

export function useFacetActions(): FacetActions {
  const actions = use(FacetActionsContext);
  if (actions === undefined)
    throw new Error('Wayfinder: a facet stands outside its panel. Put it inside <FacetPanel>.');
  return actions;
}
