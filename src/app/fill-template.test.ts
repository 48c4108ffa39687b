import { expect, test } from 'vitest';
import type { PageHead } from '#ui/content/page-head.ts';
import { fillTemplate } from './fill-template.ts';

/** What a page with this head says to who shares it, by property or name. */
function shared(head: Partial<PageHead>): Map<string, string> {
  const html = fillTemplate('<html><head><title>x</title></head><div id="root"></div></html>', {
    head: { title: 'Knots · Northmoor', ...head },
    markup: '',
    state: {
      config: { name: 'Northmoor', basePath: '', buildId: 'test' },
      locale: 'en',
      theme: 'system',
      who: { kind: 'anonymous' },
      queries: [],
    },
    direction: 'ltr',
    nonce: 'n',
    canonical: 'https://north.example/courses/C1',
    files: [],
  });
  return new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map(
      ([, name = '', said = '']) => [name, said],
    ),
  );
}

test('a page says to who shares it what it is, with its picture', () => {
  const image = 'https://north.example/knots.png?a=1&b=2';
  expect(Object.fromEntries(shared({ description: 'How to "tie"', kind: 'article', image }))).toEqual({
    description: 'How to &quot;tie&quot;',
    'og:title': 'Knots · Northmoor',
    'og:description': 'How to &quot;tie&quot;',
    'og:type': 'article',
    'og:url': 'https://north.example/courses/C1',
    'og:image': image.replace('&', '&amp;'),
    'og:site_name': 'Northmoor',
    'twitter:card': 'summary_large_image',
  });
});

test.each([undefined, '/knots.png', 'javascript:alert(1)', 'data:image/png;base64,x'])(
  'a picture at %s is none',
  (image) => {
    const said = shared({ image });
    expect(said.has('og:image')).toBe(false);
    expect(said.get('twitter:card')).toBe('summary');
    expect(said.get('og:type')).toBe('website');
  },
);
