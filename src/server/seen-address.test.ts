// Which address a request came to, in the eyes of who sent it.
import { expect, it } from 'vitest';
import { asSeen } from './seen-address.ts';

it.each([
  ['https', 1, 'https://site.example/learn/?q=http:'],
  ['http, https', 2, 'https://site.example/learn/?q=http:'],
  ['https', 0, 'http://site.example/learn/?q=http:'],
  ['https, http', 1, 'http://site.example/learn/?q=http:'],
  ['', 1, 'http://site.example/learn/?q=http:'],
])('X-Forwarded-Proto "%s" behind %i proxies', async (said, proxies, seen) => {
  const leave = new AbortController();
  const request = new Request('http://site.example/learn/?q=http:', {
    method: 'POST',
    body: 'words',
    headers: { 'X-Forwarded-Proto': said, Cookie: 'a=b' },
    signal: leave.signal,
  });
  const at = asSeen(request, proxies);
  expect(at.url).toBe(seen);
  expect([at.method, at.headers.get('X-Forwarded-Proto'), await at.text()]).toEqual(['POST', said, 'words']);
  leave.abort();
  expect(at.signal.aborted).toBe(true);
});
