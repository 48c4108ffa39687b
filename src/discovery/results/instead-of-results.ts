// What stands in the place of results. It is loaded with what asks: before that no answer comes, and none fails.
import type { ListPage } from '#client/result-page.ts';
import { later } from '#ui/content/later.tsx';

export const noMatch = later(() => import('./no-match.tsx'), 'NoMatch');
export const listFailure = later(() => import('./list-failure.tsx'), 'ListFailure');

/** Loads what `page` needs to be rendered; undefined is an answer that failed. */
export async function preloadInstead(page: ListPage<unknown> | undefined): Promise<void> {
  if (page === undefined) await listFailure.preload();
  else if (page.count === 0) await noMatch.preload();
}
