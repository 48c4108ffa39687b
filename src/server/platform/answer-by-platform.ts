// What every endpoint does around the platform's answer: caller, ETag, JSON.
import type { QueryName } from '#contract/endpoints.ts';
import { admit, type Door } from '#server/access/admit.ts';
import { etagOfText, matchesEtag } from '#server/http/etag.ts';
import { answerHeaders } from '#server/handlers/answer-headers.ts';
import type { Platform } from './platform.ts';

/**
 * Answers one API request by asking the platform.
 * @param path the parameters in the path, by name
 * @param client the address from which a visitor asks
 * @throws ProblemError 401 for a bad token, 429 for one request too many, and what the platform throws.
 */
export async function answerByPlatform(
  door: Door,
  platform: Platform,
  request: Request,
  name: QueryName,
  path: Readonly<Record<string, string>>,
  client: string,
): Promise<Response> {
  const { caller, stale = false } = await admit(door, request, client);
  const prefetch = request.headers.get('X-Wayfinder-Prefetch') === '1';
  const address = new URL(request.url);
  const answer = await platform.answer({ name, path, address, caller, signal: request.signal, prefetch });
  const text = JSON.stringify(answer);
  const etag = etagOfText(text);
  const headers = answerHeaders(request, etag, stale);
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
