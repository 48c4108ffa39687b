// Who comes to a page by a link goes on reading at its heading; the link that had the focus is gone.
import { useEffect, useRef, type RefObject } from 'react';
import { NavigationType, useNavigationType } from 'react-router';

export function useFocusOnEntry(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const by = useNavigationType();
  useEffect(() => {
    if (by === NavigationType.Pop || document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
  }, [by]);
  return heading;
}
