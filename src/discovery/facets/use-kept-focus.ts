// A row that moves in the list is taken out of the page for a moment, and with it the focus: it gets it back.
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Put the ref on the list. */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) focused.current = target;
    };
    // A blur with nowhere to go is a row that was moved; any other is the reader's own.
    const forget = ({ relatedTarget, target }: FocusEvent) => {
      if (relatedTarget !== null || (target instanceof HTMLElement && target.isConnected))
        focused.current = undefined;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, []);
  useLayoutEffect(() => {
    const last = focused.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (last instanceof HTMLElement && last.isConnected && lost) last.focus({ preventScroll: true });
  });
  return list;
}
