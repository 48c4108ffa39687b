// What is pressed does not move: an answer that comes between press and release would put another row under the pointer,
// and the click would be of neither.
import { useCallback, useEffect, useState } from 'react';

/** The value, or, while a pointer is down on what `press` is told of, the one of that moment. */
export function useHeldStill<Value>(value: Value): { readonly shown: Value; readonly press: () => void } {
  const [held, hold] = useState<{ readonly value: Value }>();
  const press = useCallback(() => hold({ value }), [value]);
  useEffect(() => {
    if (held === undefined) return undefined;
    // The click comes after the release.
    const release = () => setTimeout(() => hold(undefined));
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release);
    return () => {
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, release);
    };
  }, [held]);
  return { shown: held === undefined ? value : held.value, press };
}
