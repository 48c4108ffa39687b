// The day on which a plan starts: the address's, else the next Monday, which only a browser knows.
import { useSyncExternalStore } from 'react';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const never = () => () => undefined;

/** An ISO date; undefined while a server's page is taken over and the address names none. */
export function useStart(told: string | undefined): string | undefined {
  const monday = useSyncExternalStore(
    never,
    () => nextMonday(Date.now()),
    () => undefined,
  );
  return told ?? monday;
}

/** The Monday after a time, in UTC. */
export function nextMonday(time: number): string {
  const days = (8 - new Date(time).getUTCDay()) % 7 || 7;
  return isoDay(time + days * DAY);
}

/** The day so many weeks after a day. */
export function addWeeks(day: string, weeks: number): string {
  return isoDay(Date.parse(day) + weeks * WEEK);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
