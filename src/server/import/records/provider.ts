// Who offers an item that names no provider: the tenant that its file says it is of.
import { lineOf } from './values.ts';

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'de', 'la', 'di', 'du', 'des', 'und']);

/** @returns undefined when the file says none, or the very tenant it is imported for. */
export function providerOf(
  stated: unknown,
  tenant: string,
): { readonly provider: string; readonly original: string } | undefined {
  const original = lineOf(stated);
  return original === undefined || original === tenant
    ? undefined
    : { provider: titleOf(original), original };
}

/** "university-of-california" → "University of California", "uiuc" → "UIUC"; what has capitals or spaces stays. */
function titleOf(slug: string): string {
  if (/[A-Z\s]/.test(slug)) return slug;
  if (slug.length <= 4) return slug.toUpperCase();
  return slug
    .split(/[-_]+/)
    .map((word, index) =>
      index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
