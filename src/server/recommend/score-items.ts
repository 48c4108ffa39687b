// The arithmetic of recommendations: every item that anything speaks for, with all that speaks for it. A score is the
// sum of its reasons' weights, a reason's weight the sum of its pieces of evidence.
import { REASON_KINDS, type Evidence, type ReasonKind } from '#contract/discovery/reason-schema.ts';
import { stepWorth } from './goal.ts';
import type { Learner, Taken } from './learner.ts';
import { stepsIn } from './skill-steps.ts';
import type { ModelItem, TenantModel } from './tenant-model.ts';
import { FEWEST, RECENCY, WEIGHTS, type Weights } from './weights.ts';

export interface Reason {
  readonly kind: ReasonKind;
  readonly weight: number;
  /** The heaviest first. */
  readonly evidence: readonly Evidence[];
}

export interface Scored {
  readonly item: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What a learner does not want to hear any more: "skills", or "skills/SQL". */
export type Dismissed = ReadonlySet<string>;

/** So many of the things taken last are reasons; of so many it is asked what is like them. */
const REMEMBERED = 20;
const LIKENED = 4;
/** Nearer than this, words say something. */
const NEAR = 0.02;
/** Of what teaches a wanted skill, what a department takes and what is lately begun, so many are looked at: the first. */
const LOOKED_AT = 100;
/** So many are told, the best: beyond them little speaks for anything. */
const TOLD = 300;
/** Who knows skills less well than this is a beginner in them, or an intermediate. */
const BEGINNER = 1.5;
const INTERMEDIATE = 3.5;
/** Nothing is more popular than this: a scale that no hidden item moves. */
const EVERYBODY = 1_000_000;

/**
 * What something other than its popularity speaks for, each with all that speaks for it, the best first; without
 * diversity. The candidates are what teaches a wanted skill, goes with something taken or is like it, and what the
 * department and the tenant take: of each so many that more would change nothing near the top.
 * @param without ordinals of what is not wanted
 */
export function scoreItems(
  model: TenantModel,
  learner: Learner,
  { dismissed = new Set(), without = new Set(), weights = WEIGHTS }: ScoreOptions = {},
): Scored[] {
  const isHeard: IsHeard = (kind, key) => !dismissed.has(kind) && !dismissed.has(`${kind}/${key}`);
  const speakers = [
    ofGoals(model, learner, weights, isHeard),
    ofTaken(model, learner, weights, isHeard),
    ofDepartments(model, learner, weights, isHeard),
    ofRecent(model, weights, isHeard),
  ];
  const itself = ofItself(model, learner, weights, isHeard);
  const out = new Set(without);
  for (const { kind, key } of learner.taken) out.add(model.ordinal(kind, key));
  for (const { role } of learner.goals) if (role !== undefined) out.add(model.ordinal('role', role));
  const weighed: { ordinal: number; item: ModelItem; weight: number }[] = [];
  for (const ordinal of new Set(speakers.flatMap(({ candidates }) => candidates))) {
    const item = model.item(ordinal);
    if (item === undefined || out.has(ordinal)) continue;
    let weight = 0;
    for (const speaker of speakers) weight += speaker.weigh(ordinal, item);
    if (weight > 0) weighed.push({ ordinal, item, weight: weight + itself.weigh(ordinal, item) });
  }
  return weighed
    .toSorted((a, b) => b.weight - a.weight || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, TOLD)
    .map(({ ordinal, item, weight }) => new Told(ordinal, item, weight, [...speakers, itself]));
}

/** Gathers its evidence when it is asked for: of those that are told, one page is shown. */
class Told implements Scored {
  readonly item: number;
  readonly score: number;
  readonly #item: ModelItem;
  readonly #speakers: readonly Speaker[];
  #reasons: readonly Reason[] | undefined;

  constructor(ordinal: number, item: ModelItem, score: number, speakers: readonly Speaker[]) {
    this.item = ordinal;
    this.score = score;
    this.#item = item;
    this.#speakers = speakers;
  }

  get reasons(): readonly Reason[] {
    return (this.#reasons ??= this.#gather());
  }

  #gather(): readonly Reason[] {
    const found = new Map<ReasonKind, Evidence[]>();
    const say: Say = (kind, evidence) => {
      if (!(evidence.weight > 0)) return;
      const told = found.get(kind);
      if (told === undefined) found.set(kind, [evidence]);
      else told.push(evidence);
    };
    for (const { speak } of this.#speakers) speak(this.item, this.#item, say);
    return summed(found).reasons;
  }
}

export interface ScoreOptions {
  readonly dismissed?: Dismissed;
  readonly without?: ReadonlySet<number>;
  readonly weights?: Weights;
}

/** An item that nothing but its popularity speaks for. `enrolled` is how many took it in all. */
export function scorePopular(
  enrolled: number,
  dismissed: Dismissed = new Set(),
  weights: Weights = WEIGHTS,
): Omit<Scored, 'item'> {
  if (enrolled <= 0 || dismissed.has('popular')) return summed(new Map());
  return summed(new Map([['popular', [itemEvidence(weights.popular * popularity(enrolled), { enrolled })]]]));
}

type Say = (kind: ReasonKind, evidence: Evidence) => void;
type IsHeard = (kind: ReasonKind, key: string) => boolean;

/** One source of reasons: what it would speak for, what it counts for any item, and what it says of it. */
interface Speaker {
  readonly candidates: readonly number[];
  /** The sum of what {@link Speaker.speak} would say. */
  readonly weigh: (ordinal: number, item: ModelItem) => number;
  readonly speak: (ordinal: number, item: ModelItem, say: Say) => void;
}

function ofGoals(model: TenantModel, { goals }: Learner, weights: Weights, isHeard: IsHeard): Speaker {
  // Of several wanted roles each is a part of what is wanted.
  const share = 1 / Math.max(1, goals.length);
  const open = goals.flatMap((goal) =>
    goal.needs
      .filter(({ name, have, level }) => have < level && isHeard('skills', name))
      .map((need) => ({ need, worth: weights.skills * share * stepWorth(goal, need) })),
  );
  const recommending = goals.flatMap(({ role, name }) => {
    if (role === undefined || !isHeard('role', role)) return [];
    const { recommends = [] } = model.item(model.ordinal('role', role)) ?? {};
    return [{ role, name, items: new Set(recommends) }];
  });
  const named = weights.role * share;
  const bySkill = Map.groupBy(open, ({ need }) => need.skill);
  return {
    candidates: [
      ...open.flatMap(({ need }) => model.mostTaken(need.skill, LOOKED_AT)),
      ...recommending.flatMap(({ items }) => [...items].flatMap((id) => model.ordinalOfId(id) ?? [])),
    ],
    weigh(_, item) {
      let weight = 0;
      for (const [skill, band] of item.kind === 'role' ? [] : item.taught)
        for (const { need, worth } of bySkill.get(skill) ?? [])
          weight += worth * stepsIn(band, need.have, need.level);
      for (const { items } of recommending) if (items.has(item.id)) weight += named;
      return weight;
    },
    speak(_, item, say) {
      for (const [skill, band] of item.kind === 'role' ? [] : item.taught)
        for (const { need, worth } of bySkill.get(skill) ?? []) {
          const { name, have, level } = need;
          const steps = stepsIn(band, have, level);
          const figures = { from: have, to: have + steps, goal: level };
          say('skills', { kind: 'skill', key: name, name, weight: worth * steps, figures });
        }
      for (const { role, name, items } of recommending)
        if (items.has(item.id)) say('role', { kind: 'role', key: role, name, weight: named, figures: {} });
    },
  };
}

function ofTaken(model: TenantModel, { taken }: Learner, weights: Weights, isHeard: IsHeard): Speaker {
  const neighbours = new Map<number, { of: Taken; weight: number; together: number; learners: number }[]>();
  const nearest = new Map<number, { cosine: number; of: Taken }>();
  for (const [ago, of] of taken.slice(-REMEMBERED).toReversed().entries()) {
    const ordinal = model.ordinal(of.kind, of.key);
    const learners = model.histories.learnersOf(ordinal);
    if (isHeard('neighbours', of.key))
      for (const { item, weight, together } of model.histories.neighbours(ordinal)) {
        if (together < FEWEST) continue;
        const one = { of, weight: weights.neighbours * RECENCY ** ago * weight, together, learners };
        const told = neighbours.get(item);
        if (told === undefined) neighbours.set(item, [one]);
        else told.push(one);
      }
    if (ago < LIKENED && isHeard('similar', of.key))
      for (const { item, cosine } of model.words.near(ordinal))
        if (cosine >= NEAR && cosine > (nearest.get(item)?.cosine ?? 0)) nearest.set(item, { cosine, of });
  }
  return {
    candidates: [...neighbours.keys(), ...nearest.keys()],
    weigh(ordinal) {
      let weight = weights.similar * (nearest.get(ordinal)?.cosine ?? 0);
      for (const one of neighbours.get(ordinal) ?? []) weight += one.weight;
      return weight;
    },
    speak(ordinal, _, say) {
      for (const { of, weight, ...figures } of neighbours.get(ordinal) ?? [])
        say('neighbours', takenEvidence(of, weight, figures));
      const near = nearest.get(ordinal);
      if (near !== undefined) say('similar', takenEvidence(near.of, weights.similar * near.cosine, {}));
    },
  };
}

function ofDepartments(
  model: TenantModel,
  { departments }: Learner,
  weights: Weights,
  isHeard: IsHeard,
): Speaker {
  const all = departments.flatMap((name) => {
    const count = model.departments().get(name);
    return count === undefined ? [] : [{ name, ...count }];
  });
  const counts = all.filter(({ name }) => isHeard('department', name));
  const weightIn = ({ taking, learners }: (typeof counts)[number], ordinal: number) =>
    (weights.department * (taking.get(ordinal) ?? 0)) / learners / all.length;
  return {
    candidates: counts.flatMap(({ taking }) => first(taking.keys(), LOOKED_AT)),
    weigh: (ordinal) => counts.reduce((sum, count) => sum + weightIn(count, ordinal), 0),
    speak(ordinal, _, say) {
      for (const count of counts) {
        const { name, learners, taking } = count;
        const figures = { together: taking.get(ordinal) ?? 0, learners };
        say('department', { kind: 'department', key: name, name, weight: weightIn(count, ordinal), figures });
      }
    },
  };
}

function ofRecent(model: TenantModel, weights: Weights, isHeard: IsHeard): Speaker {
  const recent: ReadonlyMap<number, number> = isHeard('recent', '') ? model.recent() : new Map();
  const weigh = (ordinal: number) => weights.recent * (recent.get(ordinal) ?? 0);
  return {
    candidates: first(recent.keys(), LOOKED_AT),
    weigh,
    speak: (ordinal, _, say) =>
      say('recent', itemEvidence(weigh(ordinal), { learners: model.histories.learnersOf(ordinal) })),
  };
}

/** What speaks for an item that something else speaks for already. */
function ofItself(
  model: TenantModel,
  { levels, taken }: Learner,
  weights: Weights,
  isHeard: IsHeard,
): Speaker {
  const languages = new Set(
    taken
      .flatMap(({ kind, key }) => model.item(model.ordinal(kind, key))?.language ?? [])
      .filter((name) => isHeard('language', name)),
  );
  const spoken = ({ language = '' }: ModelItem) => (languages.has(language) ? weights.language : 0);
  const popular = ({ enrolled }: ModelItem) =>
    isHeard('popular', '') ? weights.popular * popularity(enrolled) : 0;
  const fitting = ({ level, taught }: ModelItem) => {
    if (level === undefined || taught.size === 0 || levels.size === 0 || !isHeard('level', '')) return 0;
    let sum = 0;
    for (const skill of taught.keys()) sum += levels.get(skill) ?? 0;
    return weights.level * (1 - Math.abs(level - startOf(sum / taught.size)) / 2);
  };
  return {
    candidates: [],
    weigh: (_, item) => popular(item) + fitting(item) + spoken(item),
    speak(_, item, say) {
      const { language: name = '' } = item;
      say('language', { kind: 'language', key: name, name, weight: spoken(item), figures: {} });
      say('level', itemEvidence(fitting(item), { level: item.level ?? 0 }));
      say('popular', itemEvidence(popular(item), { enrolled: item.enrolled }));
    },
  };
}

/** From 0 to 1. */
function popularity(enrolled: number): number {
  return Math.min(1, Math.log1p(enrolled) / Math.log1p(EVERYBODY));
}

/** The place in the order of levels where somebody starts who knows the skills this well. */
function startOf(level: number): number {
  return level < BEGINNER ? 0 : level < INTERMEDIATE ? 1 : 2;
}

function takenEvidence(
  { kind, key, name, completed }: Taken,
  weight: number,
  figures: Evidence['figures'],
): Evidence {
  return { kind, key, name, weight, figures: { ...figures, completed: Number(completed) } };
}

export function itemEvidence(weight: number, figures: Evidence['figures']): Evidence {
  return { kind: 'item', key: '', name: '', weight, figures };
}

/** The reasons with their sums. */
export function summed(found: ReadonlyMap<ReasonKind, readonly Evidence[]>): Omit<Scored, 'item'> {
  const reasons = REASON_KINDS.flatMap((kind): Reason[] => {
    const evidence = found.get(kind);
    if (evidence === undefined) return [];
    const sorted = evidence.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    return [{ kind, weight: sorted.reduce((sum, { weight }) => sum + weight, 0), evidence: sorted }];
  });
  return { reasons, score: reasons.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The first of them, without looking at the rest. */
function first(keys: Iterable<number>, most: number): number[] {
  const found: number[] = [];
  for (const key of keys) {
    if (found.length === most) break;
    found.push(key);
  }
  return found;
}
