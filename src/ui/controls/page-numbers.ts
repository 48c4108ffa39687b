// Which pages a pager offers.

/**
 * The first, the last, and those about the current one; `'gap'` where some are left out. A gap hides two at least.
 * At most seven entries, and exactly seven as soon as there are more pages, so that the row keeps its width.
 */
export function pageNumbers(current: number, pages: number): (number | 'gap')[] {
  if (pages <= 7) return Array.from({ length: pages }, (_, i) => i + 1);
  if (current <= 4) return [1, 2, 3, 4, 5, 'gap', pages];
  if (current >= pages - 3) return [1, 'gap', pages - 4, pages - 3, pages - 2, pages - 1, pages];
  return [1, 'gap', current - 1, current, current + 1, 'gap', pages];
}
