import { render } from '@testing-library/react';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Marked } from './marked.tsx';

const marks = (element: HTMLElement) => [...element.querySelectorAll('mark')].map((one) => one.textContent);

test('each range is marked', () => {
  const { container } = render(
    <Marked
      text="Data and more data"
      ranges={[
        [0, 4],
        [14, 18],
      ]}
    />,
  );
  expect(marks(container)).toEqual(['Data', 'data']);
});

test('whatever the ranges, the text is all there and nothing else', () => {
  const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
  fc.assert(
    fc.property(fc.string(), fc.array(range), (text, ranges) => {
      const { container, unmount } = render(<Marked text={text} ranges={ranges} />);
      expect(container.textContent).toBe(text);
      unmount();
    }),
    { numRuns: 50 },
  );
});
