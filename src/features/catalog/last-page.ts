// An address beyond the end of the results shows their last page.
import type { CatalogArguments } from '#client/catalog-query.ts';
import type { ResultPage } from '#client/result-page.ts';
import { PAGE_SIZE } from '#url/catalog-state.ts';

/** What to ask instead, where `page` is the empty answer beyond the end; undefined where it is not. */
export function lastPageArguments(
  args: CatalogArguments,
  page: ResultPage | undefined,
): CatalogArguments | undefined {
  if (page === undefined || page.items.length > 0 || page.count === 0) return undefined;
  const offset = Math.max(0, Math.ceil(page.count / PAGE_SIZE) - 1) * PAGE_SIZE;
  return offset < (args.offset ?? 0) ? { ...args, offset } : undefined;
}
