// Who comes to a page by a link goes on reading at its heading; the link that had the focus is gone.
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

export function useFocusOnEntry(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const by = useNavigationType();
  const { pathname } = useLocation();
  const enter = useEffectEvent(() => {
    if (by === NavigationType.Pop || document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
  });
  // Not when only the filters change: at the moment a field is left, nothing has the focus.
  useEffect(() => enter(), [pathname]);
  return heading;
}
