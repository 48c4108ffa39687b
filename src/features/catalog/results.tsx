// The list of results, or what stands in its place.
import { Suspense, type ReactNode } from 'react';
import { Entries, EntrySkeleton } from '#ui/content/entry.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { keyOf } from '#client/item-key.ts';
import type { ResultPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import type { Visit } from '#url/catalog-arguments.ts';
import { PAGE_SIZE } from '#url/catalog-state.ts';
import { setOffset } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import { noMatch } from './instead-of-results.ts';
import { ResultCard } from './result-card.tsx';

interface ResultsProps {
  filters: Filters;
  page: ResultPage | undefined;
  busy: boolean;
  visit: Visit;
  onPage: () => void;
}

/** Skeletons for a first screen. */
const BONES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

export function Results({ filters, page, busy, visit, onPage }: ResultsProps): ReactNode {
  const { t } = useText();
  if (page === undefined)
    return (
      <Entries busy>
        {BONES.map((key) => (
          <EntrySkeleton key={key} />
        ))}
      </Entries>
    );
  if (page.count === 0)
    return (
      <Suspense>
        <noMatch.Part filters={filters} visit={visit} />
      </Suspense>
    );
  const { state, href } = filters;
  // Links need not name the tenant that the address names, or the site is for.
  const tenant = state.tenant[0] ?? visit.tenant;
  return (
    <>
      <VisuallyHidden as="h2">{t('catalog.results')}</VisuallyHidden>
      <Entries busy={busy}>
        {page.items.map((item) => (
          <ResultCard key={`${item.type} ${item.tenant} ${keyOf(item)}`} item={item} tenant={tenant} />
        ))}
      </Entries>
      <Pager
        page={page.page}
        pages={page.pages}
        to={(number) => href(setOffset(state, (number - 1) * PAGE_SIZE))}
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
