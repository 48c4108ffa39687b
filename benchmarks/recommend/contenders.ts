// Who recommends: popularity, plain item-item, and the recommender with all its terms and without each.
import { type ReasonKind } from '../../src/contract/discovery/reason-schema.ts';
import { scoreItems } from '../../src/server/recommend/score-items.ts';
import type { Learner } from '../../src/server/recommend/learner.ts';
import { TenantModel } from '../../src/server/recommend/tenant-model.ts';
import { WEIGHTS, type Weights } from '../../src/server/recommend/weights.ts';
import type { StoredItem } from '../../src/server/store/store.ts';
import type { Dataset } from './datasets.ts';

export interface Contender {
  readonly name: string;
  /** Scores of items that are not known yet. */
  readonly score: (known: readonly string[]) => ReadonlyMap<string, number>;
}

export function contenders(dataset: Dataset): Contender[] {
  const model = modelOf(dataset);
  const ours = (name: string, weights: Weights): Contender => ({
    name,
    score: (known) => {
      const scored = scoreItems(model, learnerOf(known), { weights });
      return new Map(scored.map(({ item, score }) => [model.item(item)?.key ?? '', score]));
    },
  });
  const terms: readonly ReasonKind[] = ['neighbours', 'similar', 'recent', 'popular'];
  return [
    popularity(dataset),
    itemItem(dataset),
    ours('Wayfinder', WEIGHTS),
    ...terms.map((term) => ours(`  without ${term}`, { ...WEIGHTS, [term]: 0 })),
  ];
}

/** What the recommender knows: the items, how many took each, and what everybody took but the last. */
function modelOf({ items, learners }: Dataset): TenantModel {
  const model = new TenantModel('t');
  const taken = countsOf(learners);
  let row = 0;
  const put = (kind: StoredItem['kind'], key: string, item: Record<string, unknown>) => {
    row += 1;
    model.put({ row, number: row, kind, key, tenant: 't', visibility: 'public', item });
  };
  for (const item of items) {
    const key = String(item['course_id']);
    put('course', key, { ...item, enrolled: taken.get(key) ?? 0 });
  }
  for (const [i, { known }] of learners.entries()) put('user', `u${i}`, { enrolments: enrolments(known) });
  return model;
}

const DAY = 86_400_000;
const enrolments = (known: readonly string[]) =>
  known.map((course_id, day) => ({
    course_id,
    enrolled_at: new Date(Date.UTC(2020, 0, 1) + day * DAY).toISOString(),
  }));

function learnerOf(known: readonly string[]): Learner {
  return {
    tenant: 't',
    username: '',
    departments: [],
    levels: new Map(),
    goals: [],
    taken: known.map((key, at) => ({ kind: 'course', key, name: key, at, completed: true })),
  };
}

function countsOf(learners: Dataset['learners']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { known } of learners)
    for (const key of new Set(known)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function popularity({ learners }: Dataset): Contender {
  const counts = countsOf(learners);
  return { name: 'popularity', score: () => counts };
}

/** Item-item as it is usually written: the sum of cosines, nothing shrunk, nothing forgotten. */
function itemItem({ learners }: Dataset): Contender {
  const counts = countsOf(learners);
  const together = new Map<string, Map<string, number>>();
  for (const { known } of learners)
    for (const one of known) {
      const others = together.get(one) ?? new Map<string, number>();
      together.set(one, others);
      for (const other of known) if (other !== one) others.set(other, (others.get(other) ?? 0) + 1);
    }
  return {
    name: 'plain item-item',
    score: (known) => {
      const scores = new Map<string, number>();
      for (const one of known)
        for (const [other, both] of together.get(one) ?? []) {
          const cosine = both / Math.sqrt((counts.get(one) ?? 1) * (counts.get(other) ?? 1));
          scores.set(other, (scores.get(other) ?? 0) + cosine);
        }
      return scores;
    },
  };
}
