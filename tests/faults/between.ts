// What stands between a page and the real server in these tests, and breaks what passes.
import type { Page, Route } from 'playwright-core';

const API = '**/api/search/catalog/**';

export interface Between {
  /** What happens to each answer from now on. */
  breakWith(fault: ((route: Route) => Promise<void>) | undefined): void;
}

/** Puts itself between; at first everything passes. */
export async function standBetween(page: Page): Promise<Between> {
  let fault: ((route: Route) => Promise<void>) | undefined;
  await page.route(API, (route) => (fault === undefined ? route.continue() : fault(route)));
  return {
    breakWith(next) {
      fault = next;
    },
  };
}

/** An answer of this status, as the server itself would word it. */
export const problem =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': `fault-${status}`, ...headers },
      body: JSON.stringify({ type: 'about:blank', title: 'A fault', status, request_id: `fault-${status}` }),
    });

/** Answers with this body, whatever was asked. */
export const body =
  (text: string, contentType = 'application/json') =>
  (route: Route): Promise<void> =>
    route.fulfill({ status: 200, contentType, body: text });
