// What stands in the place of results. It is loaded with what asks: before that no answer comes, and none fails.
import type { ResultPage } from '#client/result-page.ts';
import { later } from '#ui/content/later.tsx';

export const noMatch = later(() => import('./no-match.tsx'), 'NoMatch');
export const catalogFailure = later(() => import('./catalog-failure.tsx'), 'CatalogFailure');

/** Loads what `page` needs to be rendered; undefined is an answer that failed. */
export async function preloadInstead(page: ResultPage | undefined): Promise<void> {
  if (page === undefined) await catalogFailure.preload();
  else if (page.count === 0) await noMatch.preload();
}
