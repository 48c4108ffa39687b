// Recommendations on shelves, each by the reason that weighs most for what stands on it.
import type { Recommended } from '#client/learning-query.ts';
import type { Evidence, Reason } from '#contract/discovery/reason-schema.ts';
import { personalReason } from './reason-words.ts';

export type Shelf = {
  /** Different for different shelves. */
  readonly key: string;
  readonly items: readonly Recommended[];
} & (
  | { readonly kind: 'skills'; readonly skills: number }
  /** `of` is what was taken; undefined where it is several things. */
  | { readonly kind: 'taken'; readonly of: Evidence | undefined }
  | { readonly kind: 'department'; readonly name: string }
  | { readonly kind: 'popular' }
);

/** So many must stand on a shelf of their own about one thing that was taken. */
const ENOUGH = 2;

/** Each item stands on one shelf; the shelf of the best item is the first, what is only popular the last; on each the order is kept. */
export function shelvesOf(items: readonly Recommended[]): Shelf[] {
  const groups = Map.groupBy(items, ({ reasons }) => shelfKey(reasons));
  const taken = [...groups].filter(([key, all]) => key.startsWith('taken ') && all.length < ENOUGH);
  const few = new Set(taken.flatMap(([, all]) => all));
  const shelves = new Map<string, Recommended[]>();
  for (const item of items) {
    const key = few.has(item) ? 'taken' : shelfKey(item.reasons);
    const shelf = shelves.get(key) ?? [];
    shelf.push(item);
    shelves.set(key, shelf);
  }
  const popular = shelves.get('popular');
  shelves.delete('popular');
  if (popular !== undefined) shelves.set('popular', popular);
  return [...shelves].map(([key, all]) => shelfOf(key, all));
}

function shelfKey(reasons: readonly Reason[]): string {
  const personal = personalReason(reasons);
  const evidence = personal?.evidence[0];
  if (personal === undefined || evidence === undefined) return 'popular';
  if (personal.kind === 'skills' || personal.kind === 'role') return 'skills';
  if (personal.kind === 'department') return `department ${evidence.name}`;
  return `taken ${evidence.kind} ${evidence.key}`;
}

function shelfOf(key: string, items: readonly Recommended[]): Shelf {
  const [first] = items;
  const personal = personalReason(first?.reasons ?? []);
  const evidence = personal?.evidence[0];
  if (key === 'skills') {
    const closed = items.flatMap(({ reasons }) =>
      reasons.filter(({ kind }) => kind === 'skills').flatMap((reason) => reason.evidence),
    );
    return { key, items, kind: 'skills', skills: new Set(closed.map((one) => one.key)).size };
  }
  if (key === 'popular') return { key, items, kind: 'popular' };
  if (key.startsWith('department')) return { key, items, kind: 'department', name: evidence?.name ?? '' };
  return { key, items, kind: 'taken', of: key === 'taken' ? undefined : evidence };
}
