// One GET of the platform, and what becomes of its failures: nothing of its bodies, and nothing of the key, gets out.
import { ProblemError } from '#server/http/problems.ts';
import { readBounded } from './read-bounded.ts';
import { retryAfterOf } from './retry-after.ts';

export interface UpstreamOptions {
  /** Address of the platform's API, without a slash at its end; it may have a path ("https://host/dm"). */
  readonly url: string;
  /** Called with requests for one user only. Without it, those are refused. */
  readonly key?: string | undefined;
  /** For visitors; without it they ask without any. */
  readonly visitorKey?: string | undefined;
  /** What stands before a key in `Authorization`. */
  readonly scheme: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** A signal that aborts when an answer has taken too long. */
  readonly timeout: () => AbortSignal;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Whose key a request is made with. */
export type Rights = 'user' | 'visitor';

export interface UpstreamAnswer {
  readonly body: unknown;
  readonly bytes: number;
}

/** @throws ProblemError in our own words, {@link PlatformDown} when the platform is to blame; the reason of `signal`. */
export type AskUpstream = (address: string, rights: Rights, signal: AbortSignal) => Promise<UpstreamAnswer>;

/** The platform does not answer, or not in time, or with an error of its own. */
export class PlatformDown extends ProblemError {}

/** Longer answers are not read to their end, in bytes. */
export const LONGEST_ANSWER = 50 * 1024 * 1024;

export function createUpstream(options: UpstreamOptions): AskUpstream {
  const { url, key, visitorKey, scheme, fetch, timeout, now } = options;
  return async (address, rights, signal) => {
    const held = rights === 'user' ? key : visitorKey;
    if (rights === 'user' && held === undefined)
      throw new ProblemError(
        503,
        'This server has no key for the platform. WAYFINDER_PLATFORM_KEY gives it one.',
      );
    const late = timeout();
    try {
      const request = new Request(url + address, {
        headers: {
          Accept: 'application/json',
          ...(held === undefined ? {} : { Authorization: `${scheme} ${held}` }),
        },
        // Followed elsewhere, the key would go along.
        redirect: 'manual',
        signal: AbortSignal.any([signal, late]),
      });
      const response = await fetch(request);
      if (response.status !== 200) throw await failure(response, now());
      return await parse(response);
    } catch (cause) {
      if (cause instanceof ProblemError) throw cause;
      signal.throwIfAborted();
      if (late.aborted) throw new PlatformDown(504, 'The platform took too long to answer.');
      throw new PlatformDown(502, 'The platform cannot be reached.');
    }
  };
}

async function failure(response: Response, now: number): Promise<ProblemError> {
  const { status, headers } = response;
  await response.body?.cancel();
  const wait = retryAfterOf(headers, now);
  const rest = wait === undefined ? {} : { retry_after: wait };
  switch (status) {
    case 400:
    case 422:
      return new ProblemError(400, 'The platform refuses this question.');
    case 404:
      return new ProblemError(404, 'There is nothing like this, or not for you.');
    case 401:
      return new ProblemError(502, 'The platform does not know this server’s key.');
    case 403:
      return new ProblemError(403, 'The platform does not show you this.');
    case 429:
      return new ProblemError(429, 'The platform is asked too often. Wait a moment.', rest);
    case 503:
      return new PlatformDown(503, 'The platform is too busy just now.', rest);
    case 408:
    case 504:
      return new PlatformDown(504, 'The platform took too long to answer.', rest);
    default:
      return status >= 500
        ? new PlatformDown(502, 'Something went wrong at the platform.', rest)
        : new ProblemError(502, `The platform answered with the status ${status}.`);
  }
}

async function parse(response: Response): Promise<UpstreamAnswer> {
  const read = await readBounded(response, LONGEST_ANSWER);
  if (read === undefined) throw unreadable();
  try {
    const body: unknown = JSON.parse(read.text);
    if (typeof body === 'object' && body !== null) return { body, bytes: read.bytes };
  } catch {
    // HTML, an empty body, one cut short.
  }
  throw unreadable();
}

function unreadable(): ProblemError {
  return new ProblemError(502, 'The platform’s answer cannot be read.');
}
