// The catalog: what there is, narrowed by what the address says.
import { Suspense, useMemo, useRef } from 'react';
import { ApiError } from '#client/api-error.ts';
import { useUsername } from '#client/session-context.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { QuietButton } from '#ui/controls/button.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { catalogArguments } from '#url/catalog-arguments.ts';
import { chosen, clearAll } from '#url/filters.ts';
import { useFilters } from '#url/use-filters.ts';
import { CatalogArgumentsProvider } from './catalog-context.ts';
import styles from './catalog-page.module.css';
import { ChosenChips } from './chosen-chips.tsx';
import { FacetActionsProvider } from './facets/facet-actions.ts';
import { FacetPanel } from './facets/facet-panel.tsx';
import { catalogFailure } from './instead-of-results.ts';
import { KindTabs } from './kind-tabs.tsx';
import { Results } from './results.tsx';
import { ResultsBar } from './results-bar.tsx';
import { useCatalog } from './use-catalog.ts';
import { useFacetChoices } from './use-facet-choices.ts';
import { useLastKnown } from './use-last-known.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useFocusRefuge } from './use-focus-refuge.ts';
import { useLiveWords } from './use-live-words.ts';

/** `tenant` is the one that the site is for; an address may name another. */
export function CatalogPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const filters = useFilters();
  const { state, newest, navigate } = filters;
  const username = useUsername();
  const visit = useMemo(() => ({ tenant, username }), [tenant, username]);
  const args = useMemo(() => catalogArguments(state, visit), [state, visit]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useCatalog(args);
  const failure = error instanceof ApiError && !isPlaceholderData ? error : undefined;
  const page = failure === undefined ? data : undefined;
  const facets = useLastKnown(data?.facets);
  const choices = useFacetChoices(filters, visit);
  // The words of the shown answer, not of the one that is on its way.
  const answered = useLastKnown(isPlaceholderData ? undefined : (state.query ?? ''));
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useFocusOnArrival(heading, isFetching);
  useFocusRefuge(heading);
  const live = useLiveWords(page, isFetching ? 'fetching' : failure === undefined ? 'settled' : 'failed');
  const { query } = state;
  usePageHead({
    title: query === undefined ? t('catalog.title') : t('catalog.titleFor', { query }),
    description: t('site.description'),
    ...(failure === undefined ? {} : { status: failure.status ?? 503 }),
  });
  return (
    <CatalogArgumentsProvider value={args}>
      <FacetActionsProvider value={choices}>
        <Frame>
          <KindTabs filters={filters} facet={data?.facets.get('content')} />
          <div className={styles.columns}>
            <aside className={styles.panel} aria-label={t('facets.label')}>
              <div className={styles.head}>
                <h2>{t('facets.narrow')}</h2>
                {chosen(state).length > 0 && (
                  <QuietButton onClick={() => navigate(clearAll(newest()), 'push')}>
                    {t('facets.clearAll')}
                  </QuietButton>
                )}
              </div>
              {(facets ?? failure) !== undefined && <FacetPanel state={state} facets={facets} />}
            </aside>
            <main id="main">
              <ResultsBar
                filters={filters}
                page={page}
                answered={answered}
                failed={failure !== undefined}
                busy={isFetching}
                heading={heading}
              />
              <LiveRegion text={live} />
              <ChosenChips filters={filters} />
              {failure === undefined ? (
                <Results
                  filters={filters}
                  page={page}
                  busy={isFetching}
                  visit={visit}
                  onPage={focusHeading}
                />
              ) : (
                <Suspense>
                  <catalogFailure.Part error={failure} filters={filters} onRetry={() => void refetch()} />
                </Suspense>
              )}
            </main>
          </div>
        </Frame>
      </FacetActionsProvider>
    </CatalogArgumentsProvider>
  );
}
