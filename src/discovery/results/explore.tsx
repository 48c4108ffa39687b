// A list that is narrowed: the panel, the chips, the results and what stands in their place. Every collection's page is
// one of these.
import { type ComponentType, Suspense, useMemo, useRef, type ReactNode } from 'react';
import { ApiError } from '#client/api-error.ts';
import type { ListPage } from '#client/result-page.ts';
import { AskedProvider } from '#discovery/facets/asked-context.ts';
import { ChosenChips } from '#discovery/facets/chosen-chips.tsx';
import { FacetActionsProvider } from '#discovery/facets/facet-actions.ts';
import { FacetPanel } from '#discovery/facets/facet-panel.tsx';
import { useFacetChoices } from '#discovery/facets/use-facet-choices.ts';
import type { Source } from '#discovery/source.ts';
import { useText } from '#text/text-context.tsx';
import { usePageHead, type PageHead } from '#ui/content/page-head.ts';
import { QuietButton } from '#ui/controls/button.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { chosen, clearAll } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './explore.module.css';
import { listFailure } from './instead-of-results.ts';
import { Results } from './results.tsx';
import { ResultsBar } from './results-bar.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useFocusRefuge } from './use-focus-refuge.ts';
import { useHeldStill } from './use-held-still.ts';
import { useLastKnown } from './use-last-known.ts';
import { useLiveWords } from './use-live-words.ts';
import { useResults } from './use-results.ts';

interface ExploreProps<One> {
  source: Source<One>;
  filters: Filters;
  /** What the page says of itself; the status is the answer's. */
  head: PageHead;
  renderCard: (one: One) => ReactNode;
  /** Where the list is more than a row of cards: all of it. */
  renderList?: (page: ListPage<One>) => ReactNode;
  /** A card that is on its way, where it is not an entry of the catalog's form: then the columns are wide, too. */
  Skeleton?: ComponentType;
  /** What is said where there is nothing at all. */
  empty: { readonly title: string; readonly help: string };
  /** Across the page, above panel and results. */
  renderAbove?: (facets: ListPage<One>['facets'] | undefined) => ReactNode;
  /** Above the results alone: what belongs to the whole list. */
  before?: ReactNode;
}

export function Explore<One>({
  source,
  filters,
  head,
  renderCard,
  renderList,
  Skeleton,
  empty,
  renderAbove,
  before,
}: ExploreProps<One>) {
  const { t } = useText();
  const { collection, state, newest, navigate } = filters;
  const args = useMemo(() => source.asks(state), [source, state]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useResults(source, args);
  const failure = error instanceof ApiError && !isPlaceholderData ? error : undefined;
  const page = failure === undefined ? data : undefined;
  const facets = useLastKnown(data?.facets);
  const panel = useHeldStill(facets);
  const choices = useFacetChoices(source, filters);
  // The words of the shown answer, not of the one that is on its way.
  const answered = useLastKnown(isPlaceholderData ? undefined : (state.query ?? ''));
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useFocusOnArrival(heading, isFetching);
  useFocusRefuge(heading);
  const live = useLiveWords(page, isFetching ? 'fetching' : failure === undefined ? 'settled' : 'failed');
  const asking = useMemo(() => ({ source, args }), [source, args]);
  usePageHead({ ...head, ...(failure === undefined ? {} : { status: failure.status ?? 503 }) });
  return (
    <AskedProvider value={asking}>
      <FacetActionsProvider value={choices}>
        {renderAbove?.(data?.facets)}
        <div className={styles.columns}>
          <aside className={styles.panel} aria-label={t('facets.label')} onPointerDownCapture={panel.press}>
            <div className={styles.head}>
              <h2>{t('facets.narrow')}</h2>
              {chosen(collection, state).length > 0 && (
                <QuietButton onClick={() => navigate(clearAll(collection, newest()), 'push')}>
                  {t('facets.clearAll')}
                </QuietButton>
              )}
            </div>
            {(panel.shown ?? failure) !== undefined && (
              <FacetPanel collection={collection} state={state} facets={panel.shown} />
            )}
          </aside>
          <main id="main">
            {before}
            <ResultsBar
              filters={filters}
              page={page}
              answered={answered}
              failed={failure !== undefined}
              busy={isFetching}
              heading={heading}
            />
            <LiveRegion text={live} />
            <ChosenChips filters={filters} facets={facets} />
            {failure === undefined ? (
              <Results
                source={source}
                filters={filters}
                page={page}
                busy={isFetching}
                onPage={focusHeading}
                renderCard={renderCard}
                renderList={renderList}
                Skeleton={Skeleton}
                empty={empty}
              />
            ) : (
              <Suspense>
                <listFailure.Part error={failure} filters={filters} onRetry={() => void refetch()} />
              </Suspense>
            )}
          </main>
        </div>
      </FacetActionsProvider>
    </AskedProvider>
  );
}
