// The arrow keys along a line of stations: to the next, the one before, the first and the last that is a link.
import type { KeyboardEvent } from 'react';

const STEPS = new Map<string, (at: number, last: number) => number>([
  ['ArrowDown', (at, last) => Math.min(at + 1, last)],
  ['ArrowUp', (at) => Math.max(at - 1, 0)],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/**
 * For the list that holds the links. Tab goes through them as through any links. At an end a key does what it does
 * elsewhere: it scrolls.
 */
export function moveAlongLine(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const line = event.currentTarget;
  const links = [...line.querySelectorAll<HTMLElement>('a[href]')].filter(
    (link) => link.getClientRects().length > 0,
  );
  const at = links.findIndex((link) => link === document.activeElement);
  const forward = getComputedStyle(line).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const key = sideways ? (event.key === forward ? 'ArrowDown' : 'ArrowUp') : event.key;
  const next = STEPS.get(key)?.(at, links.length - 1);
  if (at < 0 || next === undefined || next === at) return;
  event.preventDefault();
  links[next]?.focus();
}
