// The typed client: one function for every endpoint of the table.
import { ENDPOINTS, type ArgumentsOf, type EndpointName, type Responses } from '#contract/endpoints.ts';
import { writeParameters } from '#contract/parameters.ts';
import { ApiError } from './api-error.ts';
import { readAnswer } from './read-answer.ts';
import { createRetry, waitFor, type Wait } from './retry.ts';

export interface ClientOptions {
  /** Where the API is: '' for this origin, or an address that may carry a path prefix ("https://api.example.org/dm"). */
  readonly baseUrl?: string;
  /** Default: the platform's. In tests, `createApp(…)` is one. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Told of each answer that came, before it is read. */
  readonly onAnswer?: (response: Response) => void;
  /** Asked before each call; undefined calls as a visitor. */
  readonly token?: () => string | undefined;
  readonly random?: () => number;
  readonly wait?: Wait;
  /** How often a passing failure is asked about again. Default 2; 0 where a reader waits for a whole page. */
  readonly retries?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** `prefetch`: only a guess at what will be asked. It is marked so that a busy server refuses it first, and never repeated. */
  readonly priority?: 'prefetch' | undefined;
}

export interface Client {
  readonly baseUrl: string;
  /**
   * Calls an endpoint and gives its JSON. The type is what the contract promises; other servers send other forms, so
   * what is shown goes through a reader first (`wire/read-page.ts`).
   * @throws ApiError and nothing else.
   */
  readonly call: <N extends EndpointName>(
    name: N,
    args: ArgumentsOf<N>,
    options?: CallOptions,
  ) => Promise<Responses[N]>;
}

/** An attempt may take so many milliseconds, its body included. */
const TIMEOUT = 15_000;

/** Makes a client. Two of them share nothing, the retry budget included. */
export function createClient(options: ClientOptions = {}): Client {
  const {
    fetch: send = (request: Request) => fetch(request),
    onAnswer,
    token,
    random = Math.random,
    wait = waitFor,
    retries = 2,
  } = options;
  const baseUrl = (options.baseUrl ?? '').replace(/\/+$/, '');
  const retry = createRetry({ random, wait, retries });

  const attempt = async (call: Call, { signal, priority }: CallOptions): Promise<unknown> => {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), TIMEOUT);
    try {
      const headers = new Headers({ Accept: 'application/json' });
      const secret = token?.();
      if (secret !== undefined) headers.set('Authorization', `Token ${secret}`);
      if (priority === 'prefetch') headers.set('X-Wayfinder-Prefetch', '1');
      const { method, address, body } = call;
      if (body !== undefined) headers.set('Content-Type', 'application/json');
      const either = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]);
      const request = new Request(baseUrl + address, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        signal: either,
        priority: priority === 'prefetch' ? 'low' : 'auto',
      });
      const response = await send(request);
      onAnswer?.(response);
      return await readAnswer(response);
    } catch (cause) {
      if (signal?.aborted === true) throw new ApiError('aborted', { cause });
      if (timeout.signal.aborted) throw new ApiError('timeout', { cause });
      if (cause instanceof ApiError) throw cause;
      throw new ApiError('offline', { cause });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    baseUrl,
    call: async <N extends EndpointName>(name: N, args: ArgumentsOf<N>, asked: CallOptions = {}) => {
      const call = callOf(name, args);
      const once = () => attempt(call, asked);
      const answer = asked.priority === 'prefetch' ? once() : retry(once, asked.signal);
      return (await answer) as Responses[N];
    },
  };
}

interface Call {
  readonly method: string;
  readonly address: string;
  readonly body?: string;
}

function callOf<N extends EndpointName>(name: N, args: ArgumentsOf<N>): Call {
  const { method, path, parameters } = ENDPOINTS[name];
  const given = new Map<string, unknown>(Object.entries(args));
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(given.get(key)).toWellFormed();
    // Percent-encoded or not, these would lead to another endpoint.
    if (value === '.' || value === '..') throw new ApiError('bad-request');
    return encodeURIComponent(value);
  });
  if (method === 'POST') return { method, address: filled, body: JSON.stringify(args) };
  const search = writeParameters(parameters, args).toString();
  return { method, address: search === '' ? filled : `${filled}?${search}` };
}
