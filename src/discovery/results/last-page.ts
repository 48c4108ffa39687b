// An address beyond the end of the results shows their last page.
import type { ListPage } from '#client/result-page.ts';
import type { Asked } from '#discovery/source.ts';

/** What to ask instead, where `page` is the empty answer beyond the end; undefined where it is not. */
export function lastPageArguments<Args extends Asked>(
  args: Args,
  page: ListPage<unknown> | undefined,
  size: number,
): Args | undefined {
  if (page === undefined || page.items.length > 0 || page.count === 0) return undefined;
  const offset = Math.max(0, Math.ceil(page.count / size) - 1) * size;
  return offset < (args.offset ?? 0) ? { ...args, offset } : undefined;
}
