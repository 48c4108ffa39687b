import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cover } from './cover.tsx';

/** This DOM loads no picture, and says of each that it is complete: whether it is, a test says. */
const isComplete = vi.spyOn(HTMLImageElement.prototype, 'complete', 'get');

beforeEach(() => isComplete.mockReturnValue(false));
afterEach(cleanup);

test('a picture stands over the drawing, and asks its server for nothing but itself', () => {
  const { container } = render(<Cover title="Knots" picture="https://img.example/knots.png" />);
  const picture = container.querySelector('img');
  expect(picture?.getAttribute('src')).toBe('https://img.example/knots.png');
  expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(picture?.getAttribute('loading')).toBe('lazy');
  expect(picture?.getAttribute('alt')).toBe('');
  expect(container.querySelector('svg')).not.toBeNull();
});

test('a picture that does not load leaves the drawn cover', () => {
  const { container } = render(<Cover title="Knots" picture="https://img.example/gone.png" />);
  const picture = container.querySelector('img');
  if (picture !== null) fireEvent.error(picture);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelectorAll('svg path').length).toBeGreaterThan(1);
});

test('a picture that failed before anyone could hear of it leaves the drawn cover, too', () => {
  isComplete.mockReturnValue(true);
  const { container } = render(<Cover title="Knots" picture="https://img.example/gone.png" />);
  expect(container.querySelector('img')).toBeNull();
});

test('a cover has no style attribute, which the content policy would refuse', () => {
  const { container } = render(<Cover series="Health" title="Nursing" form={2} />);
  expect(container.querySelector('[style]')).toBeNull();
});
