import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHeldStill } from './use-held-still.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each(['pointerup', 'pointercancel'])(
  'what is pressed stays until after %s, then the latest is shown',
  (end) => {
    const { result, rerender } = renderHook(({ value }) => useHeldStill(value), {
      initialProps: { value: 1 },
    });
    rerender({ value: 2 });
    expect(result.current.shown).toBe(2);
    act(() => result.current.press());
    rerender({ value: 3 });
    expect(result.current.shown).toBe(2);
    act(() => {
      window.dispatchEvent(new Event(end));
    });
    expect(result.current.shown).toBe(2);
    act(() => {
      vi.runAllTimers();
    });
    expect(result.current.shown).toBe(3);
  },
);
