// Keeps the search that is shown, or lets go of it.
import { labelOf } from '#discovery/facets/facet-view.ts';
import type { ListPage } from '#client/result-page.ts';
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { chosen, isFiltered, setOffset } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import type { Filters } from '#url/use-filters.ts';
import { useKept } from './kept-context.ts';
import { isKeptSearch, keepSearch, letGoSearch } from './searches.ts';

interface SaveSearchProps {
  filters: Filters;
  page: ListPage<unknown>;
}

/** Nothing where there is no search: all of a list is a place, not a search. */
export function SaveSearch({ filters: { collection, state, href }, page }: SaveSearchProps) {
  const { t, value: word } = useText();
  const [path = '', search] = href(setOffset(state, 0)).split('?');
  const kept = new URLSearchParams(search);
  // What is compared beside it is not a part of it.
  kept.delete('compare');
  const address = `${path === '/' ? paths.catalog() : path}?${kept}`;
  const isSaved = useKept((all) => isKeptSearch(all, address));
  const change = useKept((all) => all.change);
  const { hiddenFeatures } = useSite();
  if (hiddenFeatures.has('saved') || !isFiltered(collection, state)) return null;
  const { query } = state;
  const parts = [
    ...(query === undefined ? [] : [t('catalog.quoted', { query })]),
    ...chosen(collection, state).map(
      ({ facet, value }) => labelOf(page.facets, facet, value) ?? word(facet, value),
    ),
  ];
  const name = parts.join(' · ') || t('catalog.results');
  return (
    <IconButton
      icon="keep"
      label={t('catalog.saveSearch')}
      aria-pressed={isSaved}
      onClick={() =>
        change(isSaved ? letGoSearch(address) : keepSearch({ address, name, count: page.count }))
      }
    />
  );
}
