// Whether the browser has taken the server's page over: what only a browser knows is drawn from then on.
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

export function useTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
