// What stands between the socket and everything else: a short line, and a refusal that costs next to nothing. Beyond
// what the server can do, it goes on doing that much.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { TOO_OFTEN } from './access/admit.ts';
import { API_POLICY, COMMON_HEADERS } from './http/security-headers.ts';
import { problemOf } from './http/problems.ts';
import { WaitingLine } from './http/waiting-line.ts';

export interface ShedSettings {
  readonly basePath: string;
  /** Requests that are worked at at once. */
  readonly atOnce: number;
  /** Requests that may wait to be begun; one more is refused with 503. */
  readonly places: number;
  /** Whose a request is: each has a lane of its own. */
  readonly laneOf: (request: IncomingMessage) => string;
  /** Seconds that who asks has been told to wait and has not waited yet; undefined for all others. */
  readonly waitOf: (request: IncomingMessage) => number | undefined;
  /** Each refusal, for the metrics. */
  readonly refused: (status: 429 | 503) => void;
}

export type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Milliseconds that one waits at most: a refusal is there within a quarter of a second. */
const PATIENCE = 180;
const RETRY_AFTER = 1;
const TOO_BUSY = 'More is asked just now than can be answered. Try again in a moment.';

/** A page that somebody waits for has no words but these: what would say it in their language is what is too busy. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Too busy just now</title>
<h1>Too busy just now</h1><p>${TOO_BUSY} <a href="">Try again</a></p>`;

const HEADERS = {
  ...COMMON_HEADERS,
  'Content-Security-Policy': API_POLICY,
  'Cache-Control': 'no-store',
};

/** That the server is busy tells of nobody: a page of any origin may read it, and wait as long as it says. */
const FOR_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
};

/** Health is told whatever happens, and who has been given a page is given what it needs. */
const AT_ONCE = /^\/(livez|readyz|assets\/.*)$/;

/** Answers requests behind a line. */
export function shedLoad(answer: Answer, settings: ShedSettings): RequestListener {
  const { basePath, atOnce, places, laneOf, waitOf, refused } = settings;
  const line = new WaitingLine({
    atOnce,
    places,
    patience: PATIENCE,
    inNextTurn: setImmediate,
    after: (milliseconds, work) => void setTimeout(work, milliseconds),
    now: () => performance.now(),
  });
  const underWay = new WeakMap<object, () => void>();
  const listener = getRequestListener(async (request, bindings) => {
    const { outgoing } = bindings as HttpBindings;
    try {
      return await answer(request, bindings as HttpBindings);
    } finally {
      // How long the client takes to read it is no matter of the line.
      underWay.get(outgoing)?.();
    }
  });
  return (request, response) => {
    const path = (request.url ?? '').slice(basePath.length);
    if (AT_ONCE.test(path)) {
      void listener(request, response);
      return;
    }
    const isApi = path.startsWith('/api/');
    // A page of another origin is told by the app, which knows whether it may read the answer.
    const wait = isApi && request.headers.origin === undefined ? waitOf(request) : undefined;
    if (wait !== undefined) {
      refused(429);
      refuse(response, 429, TOO_OFTEN, wait);
      return;
    }
    line.enter({
      begin: (done) => {
        // Who has gone meanwhile needs no answer.
        if (response.destroyed) {
          done();
          return;
        }
        // Who sends a body may take a while to send it.
        if (request.method === 'GET') underWay.set(response, done);
        else done();
        // What is no request of ours, its host for one, is refused before it comes to `answer`; others give up.
        response.once('close', done);
        void listener(request, response);
      },
      refuse: () => {
        refused(503);
        if (isApi) refuse(response, 503, TOO_BUSY, RETRY_AFTER, FOR_ALL);
        else refusePage(response);
      },
      lane: laneOf(request),
      isPrefetch: request.headers['x-wayfinder-prefetch'] === '1',
    });
  };
}

function refuse(
  response: ServerResponse,
  status: 429 | 503,
  detail: string,
  wait: number,
  others: Readonly<Record<string, string>> = {},
): void {
  const id = crypto.randomUUID();
  const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': id, 'Retry-After': wait };
  response
    .writeHead(status, { ...HEADERS, ...headers, ...others })
    .end(JSON.stringify(problemOf(status, id, { detail, retry_after: wait })));
}

function refusePage(response: ServerResponse): void {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Request-Id': crypto.randomUUID(),
    'Retry-After': RETRY_AFTER,
  };
  response.writeHead(503, { ...HEADERS, ...headers }).end(PAGE);
}
