// Who took what, in which order, and from it what goes with what. Numbers of learners, never learners, leave this file.
import { LRUCache } from 'lru-cache';
import { DISTANCE, SHRINK } from './weights.ts';

/** One learner's items in the order they were taken, as ordinals without repeats. */
export type History = readonly number[];

export interface Neighbour {
  readonly item: number;
  /** From 0 to 1. */
  readonly weight: number;
  /** How many took both. */
  readonly together: number;
}

/** So many learners of one item are looked at, and so many items of each: more say the same again. */
const LEARNERS = 800;
const LONGEST = 50;
const MOST = 100;
const REMEMBERED = 5_000;

/** By how many steps lie between two things: how much they belong together. */
const TOGETHER = Array.from({ length: LONGEST }, (_, steps) => steps ** DISTANCE);

export class Histories {
  readonly #histories = new Map<string, History>();
  /** By item, its learners. */
  readonly #learners = new Map<number, Set<string>>();
  readonly #neighbours = new LRUCache<number, readonly Neighbour[]>({ max: REMEMBERED });

  /** Sets the history of a learner; an empty one takes it out. */
  set(learner: string, history: History): void {
    for (const item of this.#histories.get(learner) ?? []) this.#learners.get(item)?.delete(learner);
    // Clearing an empty cache takes as long as clearing a full one, and a load sets every learner.
    if (this.#neighbours.size > 0) this.#neighbours.clear();
    if (history.length === 0) {
      this.#histories.delete(learner);
      return;
    }
    const kept = history.slice(-LONGEST);
    this.#histories.set(learner, kept);
    for (const item of kept) {
      const learners = this.#learners.get(item) ?? new Set();
      learners.add(learner);
      this.#learners.set(item, learners);
    }
  }

  /** How many took it. */
  learnersOf(item: number): number {
    return this.#learners.get(item)?.size ?? 0;
  }

  /** What those took who took this: nearest first. Item-item cosine, shrunk, and less the more lay between. */
  neighbours(item: number): readonly Neighbour[] {
    const known = this.#neighbours.get(item);
    if (known !== undefined) return known;
    const found = this.#find(item);
    this.#neighbours.set(item, found);
    return found;
  }

  #find(item: number): readonly Neighbour[] {
    // Sorted, so that the same data give the same sums whatever the order it came in.
    const learners = [...(this.#learners.get(item) ?? [])].toSorted().slice(0, LEARNERS);
    const near = new Map<number, { weight: number; together: number }>();
    for (const learner of learners) {
      const history = this.#histories.get(learner) ?? [];
      const at = history.indexOf(item);
      for (const [place, other] of history.entries()) {
        if (place === at) continue;
        let entry = near.get(other);
        if (entry === undefined) near.set(other, (entry = { weight: 0, together: 0 }));
        entry.weight += TOGETHER[Math.abs(place - at)] ?? 0;
        entry.together += 1;
      }
    }
    return Array.from(near, ([other, { weight, together }]) => ({
      item: other,
      together,
      weight: (weight / Math.sqrt(learners.length * this.learnersOf(other))) * (weight / (weight + SHRINK)),
    }))
      .toSorted((a, b) => b.weight - a.weight || a.item - b.item)
      .slice(0, MOST);
  }
}
