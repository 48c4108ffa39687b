// Who comes to a page by a link goes on reading at its heading; the link that had the focus is gone.
import { useEffect, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

export function useFocusOnEntry(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = useRef<string>(undefined);
  const by = useNavigationType();
  const { pathname } = useLocation();
  useEffect(() => {
    // Not when only the filters change: at the moment a field is left, nothing has the focus.
    if (entered.current === pathname) return;
    entered.current = pathname;
    if (by === NavigationType.Pop || document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
  }, [by, pathname]);
  return heading;
}
