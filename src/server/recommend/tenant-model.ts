// What a tenant's items and learners tell a recommender. Kept by changes, so that one import does not read it all anew.
import { LEVELS } from '#contract/facets.ts';
import { texts } from '#server/engine/document-fields.ts';
import { departmentsOf } from '#server/engine/user-document.ts';
import type { Kind, StoredItem } from '#server/store/store.ts';
import { Histories } from './histories.ts';
import { type Taken, takenBy } from './learner.ts';
import { type Band, stepsTaught } from './skill-steps.ts';
import { FEWEST, HALF_LIFE } from './weights.ts';
import { WordVectors } from './word-vectors.ts';

export interface ModelItem {
  readonly id: string;
  readonly kind: Kind;
  readonly key: string;
  readonly name: string;
  readonly taught: ReadonlyMap<string, Band>;
  /** English name of the language it is in; undefined where it is not said. */
  readonly language: string | undefined;
  /** How many took it in all, as its record says. */
  readonly enrolled: number;
  /** Place in the order of levels; undefined where it has none. */
  readonly level: number | undefined;
  /** Ids of items that a role recommends. */
  readonly recommends: readonly string[];
}

interface Member {
  readonly departments: readonly string[];
  readonly taken: readonly { readonly item: number; readonly at: number }[];
}

/** Of a department: how many take anything, and how many each item, the most taken first, from {@link FEWEST} on. */
export interface DepartmentCounts {
  readonly learners: number;
  readonly taking: ReadonlyMap<number, number>;
}

const DAY = 86_400_000;
/** So many of the items of a skill are kept in their order. */
const MOST_TAKEN = 1_000;
export const CATALOG_KINDS: ReadonlySet<Kind> = new Set([
  'course',
  'program',
  'pathway',
  'skill',
  'role',
  'resource',
]);

export class TenantModel {
  readonly histories = new Histories();
  readonly words = new WordVectors();
  readonly #tenant: string;
  readonly #ordinals = new Map<string, number>();
  readonly #items = new Map<number, ModelItem>();
  readonly #bySkill = new Map<string, Set<number>>();
  /** By skill, what is asked for of it, in order. */
  readonly #mostTaken = new Map<string, readonly number[]>();
  readonly #members = new Map<string, Member>();
  #departments: ReadonlyMap<string, DepartmentCounts> | undefined;
  #recent: ReadonlyMap<number, number> | undefined;

  constructor(tenant: string) {
    this.#tenant = tenant;
  }

  put(stored: StoredItem): void {
    if (stored.kind === 'user') this.#putUser(stored);
    else if (CATALOG_KINDS.has(stored.kind)) this.#putItem(stored);
  }

  remove({ kind, key }: StoredItem): void {
    if (kind === 'user') {
      this.#members.delete(key);
      this.histories.set(key, []);
      this.#forget();
    } else if (CATALOG_KINDS.has(kind)) this.#removeItem(this.ordinal(kind, key));
  }

  /** The number of an item here, whether there is one or not. */
  ordinal(kind: string, key: string): number {
    return this.#ordinalOf(idOf(kind, this.#tenant, key));
  }

  /** The number of the item with this engine id; undefined where no such item was ever named. */
  ordinalOfId(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  item(ordinal: number): ModelItem | undefined {
    return this.#items.get(ordinal);
  }

  /** The items that teach or need a skill, by its folded name: so many, the most taken first. */
  mostTaken(skill: string, most: number): readonly number[] {
    const known = this.#mostTaken.get(skill);
    if (known !== undefined) return known.slice(0, most);
    const enrolled = (ordinal: number) => this.#items.get(ordinal)?.enrolled ?? 0;
    const id = (ordinal: number) => this.#items.get(ordinal)?.id ?? '';
    const sorted = [...(this.#bySkill.get(skill) ?? [])].toSorted(
      (a, b) => enrolled(b) - enrolled(a) || (id(a) < id(b) ? -1 : 1),
    );
    this.#mostTaken.set(skill, sorted.slice(0, MOST_TAKEN));
    return sorted.slice(0, most);
  }

  /** By department, of those with enough learners to tell nobody. */
  departments(): ReadonlyMap<string, DepartmentCounts> {
    return (this.#departments ??= departmentCounts(this.#members.values(), this.#inOrder));
  }

  /** From 0 to 1, the most first: how much of what was begun lately is this, a beginning counting half after {@link HALF_LIFE} days. */
  recent(): ReadonlyMap<number, number> {
    return (this.#recent ??= recentCounts(this.#members.values(), this.#inOrder));
  }

  /** Ties go to the smaller id: ordinals depend on the order in which things came. */
  readonly #inOrder = (one: number, other: number): number =>
    (this.#items.get(one)?.id ?? '') < (this.#items.get(other)?.id ?? '') ? -1 : 1;

  #putItem(stored: StoredItem): void {
    const { kind, key, item } = stored;
    const ordinal = this.ordinal(kind, key);
    this.#removeItem(ordinal);
    const taught = stepsTaught(stored);
    const level = LEVELS.slice(0, 3).findIndex((name) => name === item['level']);
    this.#items.set(ordinal, {
      id: idOf(kind, this.#tenant, key),
      kind,
      key,
      name: texts(item['name'])[0] ?? key,
      taught,
      language: texts(item['language'])[0],
      enrolled: typeof item['enrolled'] === 'number' ? item['enrolled'] : 0,
      level: level < 0 ? undefined : level,
      recommends: kind === 'role' ? recommendedBy(stored, this.#tenant) : [],
    });
    for (const skill of taught.keys()) {
      this.#mostTaken.delete(skill);
      const teaching = this.#bySkill.get(skill) ?? new Set();
      teaching.add(ordinal);
      this.#bySkill.set(skill, teaching);
    }
    this.words.set(ordinal, stored);
  }

  #removeItem(ordinal: number): void {
    const known = this.#items.get(ordinal);
    if (known === undefined) return;
    for (const skill of known.taught.keys()) {
      this.#bySkill.get(skill)?.delete(ordinal);
      this.#mostTaken.delete(skill);
    }
    this.#items.delete(ordinal);
    this.words.delete(ordinal);
  }

  #putUser(stored: StoredItem): void {
    const taken = takenBy(stored).map(({ kind, key, at }: Taken) => ({ item: this.ordinal(kind, key), at }));
    this.#members.set(stored.key, { departments: departmentsOf(stored.item), taken });
    this.histories.set(
      stored.key,
      taken.map(({ item }) => item),
    );
    this.#forget();
  }

  #forget(): void {
    this.#departments = undefined;
    this.#recent = undefined;
  }

  #ordinalOf(id: string): number {
    const known = this.#ordinals.get(id);
    if (known !== undefined) return known;
    const ordinal = this.#ordinals.size;
    this.#ordinals.set(id, ordinal);
    return ordinal;
  }
}

/** An item's id as engines know it. */
export function idOf(kind: string, tenant: string, key: string): string {
  return `${kind}/${tenant}/${key}`;
}

function recommendedBy({ item }: StoredItem, tenant: string): string[] {
  const told: unknown = item['recommended_courses'];
  if (!Array.isArray(told)) return [];
  return told.flatMap((one: unknown) => {
    const id: unknown =
      typeof one === 'string'
        ? one
        : typeof one === 'object' && one !== null
          ? Reflect.get(one, 'course_id')
          : undefined;
    return typeof id === 'string' ? [idOf('course', tenant, id)] : [];
  });
}

type InOrder = (one: number, other: number) => number;

function departmentCounts(
  members: Iterable<Member>,
  inOrder: InOrder,
): ReadonlyMap<string, DepartmentCounts> {
  const counts = new Map<string, { learners: number; taking: Map<number, number> }>();
  for (const { departments, taken } of members) {
    if (taken.length === 0) continue;
    for (const name of departments) {
      const count = counts.get(name) ?? { learners: 0, taking: new Map() };
      count.learners += 1;
      for (const { item } of taken) count.taking.set(item, (count.taking.get(item) ?? 0) + 1);
      counts.set(name, count);
    }
  }
  return new Map(
    [...counts]
      .filter(([, { learners }]) => learners >= FEWEST)
      .map(([name, { learners, taking }]) => {
        const enough = [...taking]
          .filter(([, many]) => many >= FEWEST)
          .toSorted(([one, a], [other, b]) => b - a || inOrder(one, other));
        return [name, { learners, taking: new Map(enough) }];
      }),
  );
}

function recentCounts(members: Iterable<Member>, inOrder: InOrder): ReadonlyMap<number, number> {
  const all = Array.from(members).flatMap(({ taken }) => taken);
  const last = all.reduce((latest, { at }) => Math.max(latest, at), 0);
  const sums = new Map<number, { sum: number; learners: number }>();
  for (const { item, at } of all.toSorted((a, b) => a.at - b.at)) {
    const entry = sums.get(item) ?? { sum: 0, learners: 0 };
    entry.sum += 0.5 ** ((last - at) / DAY / HALF_LIFE);
    entry.learners += 1;
    sums.set(item, entry);
  }
  const enough = [...sums].filter(([, { learners }]) => learners >= FEWEST);
  const most = enough.reduce((largest, [, { sum }]) => Math.max(largest, sum), Number.MIN_VALUE);
  return new Map(
    enough
      .toSorted(([one, a], [other, b]) => b.sum - a.sum || inOrder(one, other))
      .map(([item, { sum }]) => [item, sum / most]),
  );
}
