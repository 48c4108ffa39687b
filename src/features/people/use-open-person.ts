// Whose card is open: the address says it, so that a link shows it too.
import { useLocation } from 'react-router';

const NAME = 'person';

/** Whose card an address opens; null: nobody's. */
export function personIn(search: URLSearchParams): string | null {
  return search.get(NAME);
}

/** Whether the card of `username` is open, and the address in which it is the other way round. */
export function useOpenPerson(username: string): { readonly isOpen: boolean; readonly to: string } {
  const { pathname, search } = useLocation();
  const next = new URLSearchParams(search);
  const isOpen = personIn(next) === username;
  if (isOpen) next.delete(NAME);
  else next.set(NAME, username);
  next.sort();
  return { isOpen, to: next.size === 0 ? pathname : `${pathname}?${next}` };
}
