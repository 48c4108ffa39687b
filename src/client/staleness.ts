// Whether what is shown is from before: a service worker answers with what it kept when there is no network, and says so.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Staleness {
  /** When the last answer was given, in milliseconds, if it was kept; undefined: it is fresh. */
  readonly since: number | undefined;
}

export const createStaleness = (): StoreApi<Staleness> =>
  createStore<Staleness>()(() => ({ since: undefined }));

/** Notes whether an answer was kept. */
export function noteAnswer(staleness: StoreApi<Staleness>, { headers }: Response): void {
  const kept = headers.get('X-Wayfinder-Stale');
  const since = kept === null ? undefined : Date.parse(kept);
  if (since !== staleness.getState().since) staleness.setState({ since });
}
