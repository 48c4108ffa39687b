// What a choice in the panel does, made once: rows that get it never see it change.
import { useMemo } from 'react';
import { catalogArguments, type Visit } from '#url/catalog-arguments.ts';
import { toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import type { FacetActions } from './facets/facet-actions.ts';
import { usePreview } from './use-preview.ts';

export function useFacetChoices({ newest, navigate }: Filters, visit: Visit): FacetActions {
  const preview = usePreview();
  return useMemo(
    () => ({
      toggle: (facet, value, children) => navigate(toggle(newest(), facet, value, children), 'push'),
      intend: (kind, facet, value, children) =>
        preview(kind, () => catalogArguments(toggle(newest(), facet, value, children), visit)),
    }),
    [newest, navigate, preview, visit],
  );
}
