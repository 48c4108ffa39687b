// From a response to its JSON, or to the error that says why there is none.
import type { Problem } from '#contract/problem.ts';
import { ApiError, kindOf } from './api-error.ts';
import { isObject, numberOf, textOf } from '#client/wire/read-value.ts';

/** Longer answers are not read to their end. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * The JSON of a success. HTML, an empty body, one cut short or one over 50 MB is `unreadable`, whatever the status says.
 * @throws ApiError
 */
export async function readAnswer(response: Response): Promise<unknown> {
  const { status, headers } = response;
  const requestId = headers.get('X-Request-Id') ?? undefined;
  const body = await parse(response);
  if (response.ok) {
    if (body === undefined) throw new ApiError('unreadable', { status, requestId });
    return body;
  }
  const problem = readProblem(body, status);
  throw new ApiError(kindOf(status), {
    status,
    problem,
    retryAfter: readRetryAfter(headers) ?? problem?.retry_after,
    requestId: requestId ?? problem?.request_id,
  });
}

/** The JSON value of a body; undefined where there is none (no JSON text means undefined). */
async function parse(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await readText(response)) as unknown;
  } catch {
    return undefined;
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let left = MOST_BYTES;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    left -= value.byteLength;
    if (left < 0) {
      await reader.cancel();
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}

function readProblem(body: unknown, status: number): Problem | undefined {
  if (!isObject(body)) return undefined;
  const title = textOf(body['title']);
  // Django's form of an error is `{ detail }` alone.
  const detail = textOf(body['detail']);
  if (title === undefined && detail === undefined) return undefined;
  const requestId = textOf(body['request_id']);
  const retryAfter = numberOf(body['retry_after']);
  const parameters = Array.isArray(body['parameters']) ? body['parameters'].filter(isRefusal) : undefined;
  return {
    type: textOf(body['type']) ?? 'about:blank',
    title: title ?? String(detail),
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    ...(requestId === undefined ? {} : { request_id: requestId }),
  };
}

type Refusal = NonNullable<Problem['parameters']>[number];

function isRefusal(value: unknown): value is Refusal {
  return (
    isObject(value) && ['parameter', 'value', 'message'].every((name) => typeof value[name] === 'string')
  );
}

/** Seconds from `Retry-After`, which says seconds or a date; a date counts from the answer's own, so clocks may differ. */
function readRetryAfter(headers: Headers): number | undefined {
  const said = headers.get('Retry-After');
  if (said === null) return undefined;
  if (/^\d+$/.test(said)) return Number(said);
  const seconds = (Date.parse(said) - Date.parse(headers.get('Date') ?? new Date().toUTCString())) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
