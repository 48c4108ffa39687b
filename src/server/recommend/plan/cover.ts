// Which courses close a goal in the fewest hours: a weighted set cover, exact where the search ends in time, else greedy.

/** What may be taken. `units` are the parts of the goal that it closes; `before` what must come first, all of it. */
export interface Option {
  readonly key: string;
  /** Hours, positive. */
  readonly cost: number;
  readonly units: ReadonlySet<number>;
  /** Keys of options that it cannot be taken without, theirs among them. */
  readonly before: readonly string[];
}

export interface Cover {
  /** In no order that matters. */
  readonly keys: ReadonlySet<string>;
  readonly method: 'exact' | 'greedy';
}

/** So many steps of the search are taken before the greedy answer has to do. */
const BUDGET = 20_000;

/**
 * Covers every unit that any option covers. Ties go to fewer options, then to the smaller keys. Without `before` the
 * greedy cover costs at most ln n + 1 times the cheapest, n being the number of units.
 * @param locked keys that are taken whatever they close
 */
export function cover(options: readonly Option[], locked: readonly string[] = [], budget = BUDGET): Cover {
  const all = new Map(options.map((option) => [option.key, option]));
  const start = closure(all, locked);
  const wanted = new Set(options.flatMap(({ units }) => [...units]));
  for (const unit of unitsOf(all, start)) wanted.delete(unit);
  const greedy = prune(all, greedyCover(all, start, wanted), start, wanted);
  const exact = exactCover(all, start, wanted, greedy, budget);
  return exact === undefined ? { keys: greedy, method: 'greedy' } : { keys: exact, method: 'exact' };
}

type Options = ReadonlyMap<string, Option>;

export function costOf(options: Options, keys: Iterable<string>): number {
  return [...keys].reduce((sum, key) => sum + (options.get(key)?.cost ?? 0), 0);
}

/** The keys with all that must come before them. */
function closure(options: Options, keys: Iterable<string>): Set<string> {
  return new Set([...keys].flatMap((key) => [...(options.get(key)?.before ?? []), key]));
}

function unitsOf(options: Options, keys: Iterable<string>): Set<number> {
  return new Set([...keys].flatMap((key) => [...(options.get(key)?.units ?? [])]));
}

function greedyCover(options: Options, start: ReadonlySet<string>, wanted: ReadonlySet<number>): Set<string> {
  const taken = new Set(start);
  const open = new Set(wanted);
  while (open.size > 0) {
    let best: { keys: ReadonlySet<string>; price: number; key: string } | undefined;
    for (const key of options.keys()) {
      if (taken.has(key)) continue;
      const keys = new Set([...closure(options, [key])].filter((one) => !taken.has(one)));
      const closed = [...unitsOf(options, keys)].filter((unit) => open.has(unit)).length;
      if (closed === 0) continue;
      const price = costOf(options, keys) / closed;
      if (best === undefined || price < best.price || (price === best.price && key < best.key))
        best = { keys, price, key };
    }
    if (best === undefined) break;
    for (const key of best.keys) taken.add(key);
    for (const unit of unitsOf(options, best.keys)) open.delete(unit);
  }
  return taken;
}

/** Takes back what the others make needless, the dearest first. It never makes a cover dearer. */
function prune(
  options: Options,
  taken: ReadonlySet<string>,
  start: ReadonlySet<string>,
  wanted: ReadonlySet<number>,
): Set<string> {
  const kept = new Set(taken);
  const dearest = [...taken].toSorted(
    (a, b) => costOf(options, [b]) - costOf(options, [a]) || (a < b ? 1 : -1),
  );
  for (const key of dearest) {
    if (start.has(key) || [...kept].some((other) => options.get(other)?.before.includes(key))) continue;
    const rest = [...kept].filter((one) => one !== key);
    const units = unitsOf(options, rest);
    if ([...wanted].every((unit) => units.has(unit))) kept.delete(key);
  }
  return kept;
}

/** The cheapest cover; undefined when the search takes longer than `budget` steps. */
function exactCover(
  options: Options,
  start: ReadonlySet<string>,
  wanted: ReadonlySet<number>,
  known: ReadonlySet<string>,
  budget: number,
): Set<string> | undefined {
  const closing = new Map(
    [...wanted].map((unit) => [unit, [...options.values()].filter(({ units }) => units.has(unit))]),
  );
  let best = { keys: known, cost: costOf(options, known) };
  let steps = 0;
  const search = (taken: ReadonlySet<string>, open: ReadonlySet<number>): boolean => {
    steps += 1;
    if (steps > budget) return false;
    const cost = costOf(options, taken);
    if (open.size === 0) {
      if (isBetter({ keys: taken, cost }, best)) best = { keys: taken, cost };
      return true;
    }
    if (cost > best.cost) return true;
    // The unit with the fewest ways to close it leaves the fewest branches.
    const [hardest] = [...open].toSorted(
      (a, b) => (closing.get(a)?.length ?? 0) - (closing.get(b)?.length ?? 0) || a - b,
    );
    for (const { key } of closing.get(hardest ?? -1) ?? []) {
      const next = new Set([...taken, ...closure(options, [key])]);
      const closed = unitsOf(options, next);
      if (!search(next, new Set([...open].filter((unit) => !closed.has(unit))))) return false;
    }
    return true;
  };
  return search(new Set(start), wanted) ? new Set(best.keys) : undefined;
}

interface Found {
  readonly keys: ReadonlySet<string>;
  readonly cost: number;
}

function isBetter(one: Found, other: Found): boolean {
  const less = one.cost - other.cost || one.keys.size - other.keys.size;
  if (Math.abs(less) > 1e-9) return less < 0;
  const name = ({ keys }: Found) => [...keys].toSorted().join('\n');
  return name(one) < name(other);
}
