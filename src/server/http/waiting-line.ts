// Who asks waits here for a turn of the one thread that answers. Only so many are under way at once, and one begins in
// each turn of the loop, so that whatever else happens, health checks and refusals among it, is never more than one
// request late. The line is short: who finds no place is told so at once, and may come again. It has a lane for each
// that asks; the one that has least under way is next, and a crowd in one lane takes no place from another. While others
// ask, too, one lane has no more than its share under way: what has begun is not interrupted, and they would wait for it.

/** A request that has come. Exactly one of the two is called, once. */
export interface Waiting {
  /** `done` is called when it is no longer under way; more than once does no harm. */
  readonly begin: (done: () => void) => void;
  readonly refuse: () => void;
  /** Whose it is. */
  readonly lane: string;
  /** Nobody waits for it yet: it is refused while half of the places are taken. */
  readonly isPrefetch: boolean;
}

export interface LineOptions {
  /** How many may be under way. */
  readonly atOnce: number;
  /** How many may wait. */
  readonly places: number;
  /**
   * Who has waited longer, in milliseconds, is refused while the own lane has more than half of its share of the places;
   * ten times as long while it has less: that one request was slow is no reason to refuse the few behind it.
   */
  readonly patience: number;
  /** Runs something in the next turn of the loop. */
  readonly inNextTurn: (work: () => void) => void;
  readonly after: (milliseconds: number, work: () => void) => void;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Milliseconds after its last request in which a lane counts as one that asks. */
const ASKING = 1_000;

interface Entry {
  readonly since: number;
  readonly request: Waiting;
}

export class WaitingLine {
  readonly #options: LineOptions;
  /** By whose turn is longest ago; none is empty. */
  readonly #lanes = new Map<string, Entry[]>();
  #length = 0;
  readonly #underWay = new Map<string, number>();
  /** When each lane has asked, the latest last. */
  readonly #asked = new Map<string, number>();
  #allUnderWay = 0;
  /** Somebody has begun in this turn. */
  #taken = false;
  #watched = false;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#length;
  }

  enter(request: Waiting): void {
    this.#refuseOverdue();
    this.#asked.delete(request.lane);
    this.#asked.set(request.lane, this.#options.now());
    // Those who wait in other lanes wait because these have their share.
    const isFirst = !this.#taken && !this.#lanes.has(request.lane);
    if (isFirst && this.#mayBegin(request.lane)) this.#begin(request);
    else if (this.#findPlace(request)) {
      const lane = this.#lanes.get(request.lane);
      const entry = { since: this.#options.now(), request };
      if (lane === undefined) this.#lanes.set(request.lane, [entry]);
      else lane.push(entry);
      this.#length += 1;
      this.#watch();
    } else request.refuse();
  }

  /** Whether there is a place, or the longest lane has one to give: its last is refused then. */
  #findPlace({ lane, isPrefetch }: Waiting): boolean {
    const { places } = this.#options;
    if (this.#length < (isPrefetch ? places / 2 : places)) return true;
    if (isPrefetch) return false;
    const [longest] = [...this.#lanes].toSorted(([, a], [, b]) => b.length - a.length);
    if (longest === undefined || longest[1].length <= (this.#lanes.get(lane)?.length ?? 0) + 1) return false;
    const last = longest[1].pop();
    this.#length -= 1;
    last?.request.refuse();
    return true;
  }

  /** Refuses in time also where nobody comes and nobody is answered. */
  #watch(): void {
    if (this.#length === 0 || this.#watched) return;
    this.#watched = true;
    this.#options.after(this.#options.patience, () => {
      this.#watched = false;
      this.#refuseOverdue();
      this.#watch();
    });
  }

  #begin(request: Waiting): void {
    const { lane } = request;
    this.#taken = true;
    this.#options.inNextTurn(() => {
      this.#taken = false;
      this.#next();
    });
    this.#count(lane, 1);
    let isDone = false;
    request.begin(() => {
      if (isDone) return;
      isDone = true;
      this.#count(lane, -1);
      this.#next();
    });
  }

  #count(lane: string, by: 1 | -1): void {
    const count = (this.#underWay.get(lane) ?? 0) + by;
    if (count === 0) this.#underWay.delete(lane);
    else this.#underWay.set(lane, count);
    this.#allUnderWay += by;
  }

  #mayBegin(lane: string): boolean {
    const { atOnce, now } = this.#options;
    for (const [one, when] of this.#asked)
      if (when < now() - ASKING) this.#asked.delete(one);
      else break;
    const share = Math.max(1, Math.floor(atOnce / Math.max(1, this.#asked.size)));
    return this.#allUnderWay < atOnce && (this.#underWay.get(lane) ?? 0) < share;
  }

  #next(): void {
    if (this.#taken) return;
    this.#refuseOverdue();
    const [least] = [...this.#lanes.keys()]
      .filter((lane) => this.#mayBegin(lane))
      .toSorted((a, b) => (this.#underWay.get(a) ?? 0) - (this.#underWay.get(b) ?? 0));
    const first = least === undefined ? undefined : this.#take(least);
    if (first !== undefined) this.#begin(first.request);
  }

  /** The first of a lane, which then stands behind all others. */
  #take(name: string): Entry | undefined {
    const lane = this.#lanes.get(name) ?? [];
    const first = lane.shift();
    this.#lanes.delete(name);
    if (lane.length > 0) this.#lanes.set(name, lane);
    if (first !== undefined) this.#length -= 1;
    return first;
  }

  #refuseOverdue(): void {
    const { now, places, patience } = this.#options;
    for (const [name, lane] of this.#lanes) {
      const most = () => (lane.length * this.#lanes.size * 2 > places ? patience : patience * 10);
      while ((lane[0]?.since ?? Number.POSITIVE_INFINITY) < now() - most()) {
        this.#length -= 1;
        lane.shift()?.request.refuse();
      }
      if (lane.length === 0) this.#lanes.delete(name);
    }
  }
}
