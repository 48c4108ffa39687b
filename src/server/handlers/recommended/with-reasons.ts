// The reasons of recommended things, as the wire has them.
import type { CatalogItem } from '#contract/catalog-schema.ts';
import type { Reason } from '#contract/discovery/reason-schema.ts';
import { readNot } from '#server/recommend/read-not.ts';
import { type Scored, scorePopular } from '#server/recommend/score-items.ts';
import { idOf } from '#server/recommend/tenant-model.ts';

/** The items with their scores and reasons; for what nothing else speaks, that is its popularity. */
export function withReasons(
  items: readonly CatalogItem[],
  scored: ReadonlyMap<string, Scored>,
  not: readonly string[],
): CatalogItem[] {
  const { reasons } = readNot(not, '');
  return items.map((item) => {
    const key = String(Reflect.get(item, `${item.type}_id`));
    const known = scored.get(idOf(item.type, item.tenant, key)) ?? scorePopular(item.enrolled ?? 0, reasons);
    return { ...item, ...wireReasons(known) };
  });
}

export function wireReasons({ score, reasons }: Omit<Scored, 'item'>): { score: number; reasons: Reason[] } {
  return {
    score,
    reasons: reasons.map(({ kind, weight, evidence }) => ({
      kind,
      message: `reason.${kind}`,
      weight,
      evidence: [...evidence],
    })),
  };
}
