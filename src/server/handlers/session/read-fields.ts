// The fields of a JSON body, as parameters.
import { ProblemError } from '#server/problems.ts';

/** Longest body that is read, in bytes. */
const LONGEST_BODY = 1024 * 1024;

/**
 * The texts in a body that is a JSON object.
 * @throws ProblemError 400 for anything else, 413 for a body over 1 MiB, which is not read to its end.
 */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const fields = parse(await readText(request));
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new ProblemError(400, 'The body must be a JSON object.');
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  );
}

async function readText({ body }: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let left = LONGEST_BODY;
  const reader = body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) return text + decoder.decode();
    left -= value.byteLength;
    if (left < 0) {
      await reader?.cancel();
      throw new ProblemError(413, `A body may have ${LONGEST_BODY} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
