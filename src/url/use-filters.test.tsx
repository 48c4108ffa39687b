import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { StrictMode, useLayoutEffect } from 'react';
import { BrowserRouter, Link } from 'react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CATALOG } from './catalog.ts';
import { setFacet, setOffset, setText, sortBy, toggle } from './filters.ts';
import { useFilters, type Filters } from './use-filters.ts';
import { REST, useTypedText } from './use-typed-text.ts';

let filters: Filters;
const tell = (now: Filters) => {
  filters = now;
};

function Catalog({ report }: { readonly report: (now: Filters) => void }) {
  const here = useFilters(CATALOG);
  useLayoutEffect(() => report(here));
  return (
    <>
      <Search />
      <Link to={here.href(setText(here.state, 'spelling'))}>Did you mean</Link>
      <output>{JSON.stringify(here.state)}</output>
    </>
  );
}

function Search() {
  const { text, type: onType, commit } = useTypedText(useFilters(CATALOG));
  return (
    <input
      type="search"
      value={text}
      onChange={(event) => onType(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

function open(address: string) {
  window.history.replaceState(null, '', address);
  render(
    <StrictMode>
      <BrowserRouter basename="/learn">
        <Catalog report={tell} />
      </BrowserRouter>
    </StrictMode>,
  );
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox');
const shown = (): unknown => JSON.parse(screen.getByRole('status').textContent);
const search = () => window.location.search;
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const choose = (value: string) =>
  act(() => filters.navigate(toggle(CATALOG, filters.newest(), 'tags', value), 'push'));
/** Types a text key by key, faster than any rest. */
function typeKeys(text: string) {
  for (let end = 1; end <= text.length; end += 1) {
    type(text.slice(0, end));
    act(() => void vi.advanceTimersByTime(REST / 3));
  }
}
const rest = () => act(() => void vi.advanceTimersByTime(REST));
async function go(steps: number) {
  await act(async () => {
    const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    window.history.go(steps);
    await arrived;
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('filters in the address', () => {
  test('a choice is one history entry, and keeps what it does not know', async () => {
    open('/learn/catalog?level=Beginner&utm=x&offset=48');
    const { length } = window.history;
    choose('c++ & data');
    expect(search()).toBe('?level=Beginner&tags=c%2B%2B+%26+data&utm=x');
    expect(window.location.pathname).toBe('/learn/catalog');
    expect(window.history.length).toBe(length + 1);
    await go(-1);
    expect(shown()).toMatchObject({ tags: [], offset: 48 });
  });

  test('two choices before the next render both count', () => {
    open('/learn/catalog');
    act(() => {
      filters.navigate(toggle(CATALOG, filters.newest(), 'tags', 'a'), 'push');
      filters.navigate(toggle(CATALOG, filters.newest(), 'level', 'Beginner'), 'push');
    });
    expect(shown()).toMatchObject({ tags: ['a'], level: ['Beginner'] });
  });

  test('a choice right after a key, before anything is rendered, keeps what was typed', async () => {
    open('/learn/catalog');
    act(() => {
      type('data');
      fireEvent.blur(box());
      filters.navigate(toggle(CATALOG, filters.newest(), 'tags', 'a'), 'push');
    });
    expect(search()).toBe('?query=data&tags=a');
    await go(-1);
    expect(search()).toBe('?query=data');
    await go(-1);
    expect(search()).toBe('');
  });

  test('going where one is already adds no entry', () => {
    open('/learn/catalog?tags=a');
    const { length } = window.history;
    act(() => filters.navigate({ ...filters.state }, 'push'));
    expect(window.history.length).toBe(length);
  });

  test('a link has the address of its state, without the base path that the router adds', () => {
    open('/learn/catalog?utm=x');
    expect(filters.href(setText(filters.state, 'data'))).toBe('/catalog?query=data&utm=x');
    expect(screen.getByRole('link')).toHaveProperty('pathname', '/learn/catalog');
  });

  test('a write while the browser goes back is ignored, the next one is not', async () => {
    open('/learn/catalog');
    choose('a');
    const write = () => filters.navigate(toggle(CATALOG, filters.newest(), 'tags', 'late'), 'push');
    window.addEventListener('popstate', write, { once: true });
    await go(-1);
    expect(search()).toBe('');
    expect(shown()).toMatchObject({ tags: [] });
    choose('b');
    expect(search()).toBe('?tags=b');
  });

  test('Back and forward through twenty random steps restore each', async () => {
    open('/learn/catalog?utm=x');
    const steps: (() => void)[] = [
      () => choose(`tag ${seen.length}`),
      () => act(() => filters.navigate(setOffset(filters.newest(), seen.length * 24), 'push')),
      () =>
        act(() => filters.navigate(setFacet(filters.newest(), 'content', [`type ${seen.length}`]), 'push')),
      () =>
        act(() =>
          filters.navigate(sortBy(CATALOG, setText(filters.newest(), `q${seen.length}`), 'name'), 'push'),
        ),
      () => {
        typeKeys(`phrase ${seen.length}`);
        rest();
      },
    ];
    const look = () => [search(), shown(), box().value];
    const seen = [look()];
    for (const step of fc.sample(fc.constantFrom(...steps), 20)) {
      step();
      seen.push(look());
    }
    for (const before of seen.slice(0, -1).toReversed()) {
      await go(-1);
      expect(look()).toEqual(before);
    }
    for (const after of seen.slice(1)) {
      await go(1);
      expect(look()).toEqual(after);
    }
  });
});

describe('typing', () => {
  test('shows results with each key and is one entry when it rests', async () => {
    open('/learn/catalog?level=Beginner&offset=48');
    const { length } = window.history;
    typeKeys('data');
    expect(search()).toBe('?level=Beginner&query=data');
    expect(window.history.length).toBe(length);
    rest();
    expect(window.history.length).toBe(length + 1);
    expect(search()).toBe('?level=Beginner&query=data');
    await go(-1);
    expect(shown()).toMatchObject({ level: ['Beginner'], offset: 48 });
    expect(search()).toBe('?level=Beginner&offset=48');
    expect(box().value).toBe('');
    await go(1);
    expect(box().value).toBe('data');
  });

  test.each([
    ['Enter', () => fireEvent.keyDown(box(), { key: 'Enter' })],
    ['leaving the field', () => fireEvent.blur(box())],
  ])('%s ends a phrase at once, and only once', (_, end) => {
    open('/learn/catalog');
    const { length } = window.history;
    typeKeys('data');
    end();
    expect(window.history.length).toBe(length + 1);
    end();
    fireEvent.blur(box());
    rest();
    expect(window.history.length).toBe(length + 1);
    expect(search()).toBe('?query=data');
  });

  test('each phrase is one press of Back', async () => {
    open('/learn/catalog');
    typeKeys('machine');
    rest();
    typeKeys('machine learning');
    rest();
    expect(search()).toBe('?query=machine+learning');
    await go(-1);
    expect(search()).toBe('?query=machine');
    expect(box().value).toBe('machine');
    await go(-1);
    expect(search()).toBe('');
  });

  test('a phrase taken back leaves no entry and the page where it was', () => {
    open('/learn/catalog?offset=48');
    const { length } = window.history;
    typeKeys('data');
    type('');
    rest();
    expect(window.history.length).toBe(length);
    expect(search()).toBe('?offset=48');
  });

  test('the field keeps the space that the address does not', () => {
    open('/learn/catalog');
    typeKeys('machine ');
    rest();
    expect(box().value).toBe('machine ');
    expect(search()).toBe('?query=machine');
  });

  test('a text from elsewhere replaces what was typed', () => {
    open('/learn/catalog');
    typeKeys('speling ');
    rest();
    fireEvent.click(screen.getByRole('link'));
    expect(box().value).toBe('spelling');
  });

  test('going back drops an unfinished phrase: nothing is written later', async () => {
    open('/learn/catalog?tags=a');
    choose('b');
    typeKeys('da');
    await go(-1);
    rest();
    fireEvent.blur(box());
    expect(search()).toBe('?tags=a');
    expect(box().value).toBe('');
  });

  test('a choice made before the rest stands for the phrase too', () => {
    open('/learn/catalog');
    const { length } = window.history;
    typeKeys('data');
    choose('a');
    rest();
    expect(search()).toBe('?query=data&tags=a');
    expect(window.history.length).toBe(length + 1);
  });
});
