// What the live region says: nothing while an answer is on its way, then the count first.
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';

export function useLiveWords(
  page: ListPage<unknown> | undefined,
  state: 'fetching' | 'failed' | 'settled',
): string {
  const { t } = useText();
  if (state === 'fetching') return '';
  if (state === 'failed') return t('live.failed');
  if (page === undefined) return '';
  if (page.count === 0) return t('live.none');
  const results = t('catalog.count', { count: page.count });
  return page.pages === 1 ? results : t('live.page', { results, page: page.page, pages: page.pages });
}
