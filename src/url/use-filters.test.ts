import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { expect, test } from 'vitest';
import { CATALOG } from './catalog.ts';
import { useFilters } from './use-filters.ts';
import { useTypedText } from './use-typed-text.ts';

function Catalog() {
  const filters = useFilters(CATALOG);
  return createElement('a', { href: filters.href(filters.state) }, useTypedText(filters).text);
}

test('a server, where there is no window, renders what the address says', () => {
  expect('window' in globalThis).toBe(false);
  const html = renderToString(
    createElement(
      StaticRouter,
      { location: '/learn/catalog?query=data', basename: '/learn' },
      createElement(Catalog),
    ),
  );
  expect(html).toBe('<a href="/catalog?query=data">data</a>');
});
