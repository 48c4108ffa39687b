// What a choice in the panel does, made once: rows that get it never see it change.
import { useMemo } from 'react';
import type { Source } from '#discovery/source.ts';
import { toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import type { FacetActions } from './facet-actions.ts';
import { usePreview } from './use-preview.ts';

export function useFacetChoices(source: Source<unknown>, { newest, navigate }: Filters): FacetActions {
  const preview = usePreview(source);
  return useMemo(() => {
    const next: (...choice: Parameters<FacetActions['toggle']>) => ReturnType<typeof toggle> = (...choice) =>
      toggle(source.collection, newest(), ...choice);
    return {
      toggle: (...choice) => navigate(next(...choice), 'push'),
      intend: (kind, ...choice) => preview(kind, () => source.asks(next(...choice))),
    };
  }, [source, newest, navigate, preview]);
}
