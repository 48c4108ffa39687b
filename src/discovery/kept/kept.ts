// The store of what this browser keeps, for each reader of it: in memory first, and in storage as far as that works.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '#client/session.ts';
import type { Who } from '#client/who.ts';
import { limited, NOTHING, readKept, union, type KeptData } from './kept-data.ts';

/** One thing that a reader does with what is kept. */
export type Act = (kept: KeptData) => KeptData;

export interface Kept extends KeptData {
  readonly change: (act: Act) => void;
}

interface KeptOptions {
  readonly session: StoreApi<Session>;
  /** Gives `localStorage`; may throw, as may all that it does. Absent on the server: nothing is kept. */
  readonly storage?: () => Storage;
  /** Tells sites of one origin apart: their base path. */
  readonly site?: string;
  /** Where other tabs tell of their changes. */
  readonly tabs?: Pick<Window, 'addEventListener'>;
}

/**
 * Makes the store. What a visitor keeps goes to the caller who signs in, and is the visitor's no more: no other caller
 * of this browser sees it. Its initial state is empty, for what a server renders and a browser takes over.
 */
export function createKept({ session, storage, site = '', tabs }: KeptOptions): StoreApi<Kept> {
  const visitor = keyFor(site);
  let key = visitor;
  /** What storage said last. */
  let known: string | null | undefined;
  /** Whether memory has what storage has not taken. */
  let unsaved = false;
  /** What storage has not taken, of those who are not there now. */
  const held = new Map<string, KeptData>();
  const store = createStore<Kept>()((set, get) => ({
    ...NOTHING,
    change: (act) => {
      refresh();
      const now = get();
      const next = act(now);
      if (next === now) return;
      set(limited(next));
      write();
    },
  }));
  const data = () => dataOf(store.getState());

  function refresh(): void {
    const said = attempt(() => storage?.().getItem(key));
    if (said === undefined || said === known) return;
    known = said;
    const there = readKept(said);
    store.setState(unsaved ? union(data(), there) : there);
  }

  function write(): void {
    const json = JSON.stringify(data());
    const written = attempt(() => {
      storage?.().setItem(key, json);
      return json;
    });
    known = written ?? known;
    unsaved = written === undefined;
  }

  function enter(who: Who): void {
    if (unsaved) held.set(key, data());
    key = who.kind === 'user' ? keyFor(site, who.tenant, who.username) : visitor;
    known = undefined;
    store.setState(held.get(key) ?? NOTHING);
    unsaved = held.delete(key);
    refresh();
    if (key === visitor) return;
    const brought = union(
      held.get(visitor) ?? NOTHING,
      readKept(attempt(() => storage?.().getItem(visitor))),
    );
    if (isNothing(brought)) return;
    held.delete(visitor);
    store.setState(union(data(), brought));
    write();
    attempt(() => storage?.().removeItem(visitor));
    // There may be room for it now.
    if (unsaved) write();
  }

  enter(session.getState().who);
  session.subscribe(({ who }, before) => {
    if (who !== before.who) enter(who);
  });
  tabs?.addEventListener('storage', ({ key: changed }) => {
    // Null: all was cleared.
    if (changed === key || changed === null) refresh();
  });
  return store;
}

function isNothing(kept: KeptData): boolean {
  return Object.values(kept).every((list: readonly unknown[]) => list.length === 0);
}

function dataOf({ items, lists, searches, viewed, typed, unwanted }: KeptData): KeptData {
  return { items, lists, searches, viewed, typed, unwanted };
}

/** The number is the form's: an app that writes another will not write over this one's. */
function keyFor(...of: readonly string[]): string {
  return `wf-kept-1 ${JSON.stringify(of)}`;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
