// A page of another origin calls the API, in a browser that holds both to the rules.
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openStore } from '#server/store/sqlite-store.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let portal: Server;
let origin: string;
let server: RunningServer;
let token: string;

beforeAll(async () => {
  portal = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Portal</title><input type="search">'),
  );
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const at = portal.address();
  origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  server = await startServer({ WAYFINDER_ORIGINS: JSON.stringify({ northmoor: [origin] }) });
  const store = openStore(join(server.data, 'wayfinder.sqlite'));
  token = store.issueToken({ tenant: 'fenwick', username: 'anybody', role: 'member' });
  store.close();
});
afterAll(async () => {
  portal.close();
  await server.stop();
});

/** What a script of the page gets: the status and whether it can read the tag, or nothing at all. */
const ask = (page: Page, path: string, authorization: string) =>
  page.evaluate(
    async ({ url, headers }) => {
      try {
        const response = await fetch(url, { headers });
        return [response.status, response.headers.has('ETag')];
      } catch (error) {
        return String(error);
      }
    },
    {
      url: server.origin + path,
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    },
  );

test('it reads what is its tenant’s, and nothing of another', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(origin);
  const kept = 'TypeError: Failed to fetch';
  expect(await ask(page, '/api/search/catalog/?tenant=northmoor', 'Token null')).toEqual([200, true]);
  expect(await ask(page, '/api/search/catalog/', 'Token null')).toEqual([200, true]);
  expect(await ask(page, '/api/search/catalog/?tenant=fenwick', 'Token null')).toBe(kept);
  expect(await ask(page, '/api/search/catalog/', `Token ${token}`)).toBe(kept);
  expect(await ask(page, '/api/search/orgs/fenwick/users/anybody/mentors/', `Token ${token}`)).toBe(kept);
  expect(await ask(page, '/livez', 'Token null')).toBe(kept);
  await page.context().close();
});
