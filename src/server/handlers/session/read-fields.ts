// The fields of a JSON body, as parameters.
import { readBounded } from '#server/platform/read-bounded.ts';
import { ProblemError } from '#server/http/problems.ts';

/** Longest body that is read, in bytes of UTF-8. */
const LONGEST_BODY = 1024 * 1024;

/**
 * The texts in a body that is a JSON object.
 * @throws ProblemError 400 for anything else, 413 for a body over 1 MiB, which is not read to its end.
 */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const read = await readBounded(request, LONGEST_BODY);
  if (read === undefined) throw new ProblemError(413, `A body may have ${LONGEST_BODY} bytes of UTF-8.`);
  const fields = parse(read.text);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new ProblemError(400, 'The body must be a JSON object.');
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
