// Who asks waits here for a turn of the one thread that answers. Only so many are under way at once, and one begins in
// each turn of the loop, so that whatever else happens, health checks and refusals among it, is never more than one
// request late. The line is short: who finds no place is told so at once, and may come again.

/** A request that has come. Exactly one of the two is called, once. */
export interface Waiting {
  /** `done` is called when it is no longer under way; more than once does no harm. */
  readonly begin: (done: () => void) => void;
  readonly refuse: () => void;
  /** Nobody waits for it yet: it is refused while half of the places are taken. */
  readonly isPrefetch: boolean;
}

export interface LineOptions {
  /** How many may be under way. */
  readonly atOnce: number;
  /** How many may wait. */
  readonly places: number;
  /**
   * Who has waited longer, in milliseconds, is refused while more than half of the places are taken; ten times as long
   * while fewer are: that one request was slow is no reason to refuse the few behind it.
   */
  readonly patience: number;
  /** Runs something in the next turn of the loop. */
  readonly inNextTurn: (work: () => void) => void;
  readonly after: (milliseconds: number, work: () => void) => void;
  /** In milliseconds. */
  readonly now: () => number;
}

export class WaitingLine {
  readonly #options: LineOptions;
  readonly #line: { readonly since: number; readonly request: Waiting }[] = [];
  #underWay = 0;
  /** Somebody has begun in this turn. */
  #taken = false;
  #watched = false;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#line.length;
  }

  enter(request: Waiting): void {
    const { atOnce, places, now } = this.#options;
    this.#refuseOverdue();
    if (this.#line.length === 0 && !this.#taken && this.#underWay < atOnce) this.#begin(request);
    else if (this.#line.length >= (request.isPrefetch ? places / 2 : places)) request.refuse();
    else {
      this.#line.push({ since: now(), request });
      this.#watch();
    }
  }

  /** Refuses in time also where nobody comes and nobody is answered. */
  #watch(): void {
    if (this.#line.length === 0 || this.#watched) return;
    this.#watched = true;
    this.#options.after(this.#options.patience, () => {
      this.#watched = false;
      this.#refuseOverdue();
      this.#watch();
    });
  }

  #begin(request: Waiting): void {
    this.#taken = true;
    this.#options.inNextTurn(() => {
      this.#taken = false;
      this.#next();
    });
    this.#underWay += 1;
    let isDone = false;
    request.begin(() => {
      if (isDone) return;
      isDone = true;
      this.#underWay -= 1;
      this.#next();
    });
  }

  #next(): void {
    if (this.#taken) return;
    this.#refuseOverdue();
    if (this.#underWay >= this.#options.atOnce) return;
    const first = this.#line.shift();
    if (first !== undefined) this.#begin(first.request);
  }

  get #patience(): number {
    const { places, patience } = this.#options;
    return this.#line.length * 2 > places ? patience : patience * 10;
  }

  #refuseOverdue(): void {
    const since = () => this.#line[0]?.since ?? Number.POSITIVE_INFINITY;
    while (since() < this.#options.now() - this.#patience) this.#line.shift()?.request.refuse();
  }
}
