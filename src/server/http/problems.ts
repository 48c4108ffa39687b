// Problem details as responses: the one place where an error gets its status, its words and its headers.
import type { Problem } from '#contract/problem.ts';
import type { ParameterProblem } from '#contract/parameters.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Sign in to see this',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  414: 'Address too long',
  429: 'Too many requests',
  500: 'Something went wrong here',
  501: 'Not answered here',
  502: 'The platform does not answer',
  503: 'Too busy just now',
  504: 'The platform takes too long',
};

/** Thrown by handlers, answered by {@link problemResponse}. Never crosses HTTP as an exception. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly rest: Partial<Omit<Problem, 'status'>>;
  constructor(status: number, detail: string, rest: Partial<Omit<Problem, 'status' | 'detail'>> = {}) {
    super(detail);
    this.status = status;
    this.rest = { ...rest, detail };
  }
}

/** A 400 that names each refused parameter, its value and the remedy. */
export function refuse(problems: readonly ParameterProblem[]): ProblemError {
  const detail = problems.map(({ parameter, message }) => `${parameter} ${message}`).join('; ');
  return new ProblemError(400, detail, { parameters: problems });
}

/** The problem of a status, as it is sent. */
export function problemOf(
  status: number,
  requestId: string,
  rest: Partial<Omit<Problem, 'status'>> = {},
): Problem {
  const title = TITLES[status] ?? 'Error';
  return { type: 'about:blank', title, status, ...rest, request_id: requestId };
}

/** `application/problem+json`, never cached; `Retry-After` and `WWW-Authenticate` where the status asks for them. */
export function problemResponse(
  status: number,
  requestId: string,
  rest: Partial<Omit<Problem, 'status'>> = {},
): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (rest.retry_after !== undefined) headers.set('Retry-After', String(rest.retry_after));
  if (status === 401) headers.set('WWW-Authenticate', 'Token');
  return new Response(JSON.stringify(problemOf(status, requestId, rest)), { status, headers });
}
