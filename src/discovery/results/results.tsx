// The list of results, or what stands in its place.
import { type ComponentType, Suspense, type ReactNode } from 'react';
import type { ListPage } from '#client/result-page.ts';
import type { Source } from '#discovery/source.ts';
import { useText } from '#text/text-context.tsx';
import { Entries, EntrySkeleton } from '#ui/content/entry.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { setOffset } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import { noMatch } from './instead-of-results.ts';

interface ResultsProps<One> {
  source: Source<One>;
  filters: Filters;
  page: ListPage<One> | undefined;
  busy: boolean;
  onPage: () => void;
  renderCard: (one: One) => ReactNode;
  renderList?: ((page: ListPage<One>) => ReactNode) | undefined;
  /** A card that is on its way, where it is not an entry of the catalog's form: then the columns are wide, too. */
  Skeleton?: ComponentType | undefined;
  /** What is said where there is nothing at all. */
  empty: { readonly title: string; readonly help: string };
}

/** Skeletons for a first screen. */
const BONES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

export function Results<One>({
  source,
  filters,
  page,
  busy,
  onPage,
  renderCard,
  renderList,
  Skeleton,
  empty,
}: ResultsProps<One>): ReactNode {
  const { t } = useText();
  const wide = Skeleton !== undefined;
  const Waiting = Skeleton ?? EntrySkeleton;
  if (page === undefined)
    return (
      <Entries busy wide={wide}>
        {BONES.map((key) => (
          <Waiting key={key} />
        ))}
      </Entries>
    );
  if (page.count === 0)
    return (
      <Suspense>
        <noMatch.Part source={source} filters={filters} facets={page.facets} empty={empty} />
      </Suspense>
    );
  const { collection, state, href } = filters;
  return (
    <>
      {renderList === undefined ? (
        <>
          <VisuallyHidden as="h2">{t('catalog.results')}</VisuallyHidden>
          <Entries busy={busy} wide={wide}>
            {page.items.map(renderCard)}
          </Entries>
        </>
      ) : (
        renderList(page)
      )}
      <Pager
        page={page.page}
        pages={page.pages}
        to={(number) => href(setOffset(state, (number - 1) * collection.size))}
        onChoose={onPage}
        words={{
          label: t('pages.label'),
          previous: t('pages.previous'),
          next: t('pages.next'),
          page: (number) => t('pages.page', { page: number }),
        }}
      />
    </>
  );
}
