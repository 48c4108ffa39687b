// The one error of the client, and the one place where what went wrong gets its name.
import type { Problem } from '#contract/problem.ts';

export type ApiErrorKind =
  | 'offline'
  | 'timeout'
  | 'aborted'
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'server'
  | 'unreadable';

interface Details {
  readonly status?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Why a call gave no answer. Every failure of `client.call` and of the readers is one. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** What the server said, where it said it in our form. */
  readonly problem: Problem | undefined;
  /** Seconds until the server wants to be asked again. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(kind: ApiErrorKind, { status, problem, retryAfter, requestId, cause }: Details = {}) {
    super(problem?.detail ?? problem?.title ?? (status === undefined ? kind : `${kind} (${status})`), {
      cause,
    });
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.requestId = requestId;
  }
}

const KINDS: ReadonlyMap<number, ApiErrorKind> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [412, 'conflict'],
  [413, 'too-large'],
  [414, 'too-large'],
  [429, 'rate-limited'],
  [431, 'too-large'],
  // This server has it not, and will not have it when it is asked again.
  [501, 'not-found'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
]);

/** The kind of an answer that is not a success. */
export function kindOf(status: number): ApiErrorKind {
  return KINDS.get(status) ?? (status >= 500 ? 'server' : status >= 400 ? 'bad-request' : 'unreadable');
}

/** Whether the answer may be another for who signs in. */
export function isClosed({ kind }: ApiError): boolean {
  return kind === 'forbidden' || kind === 'unauthorized';
}
