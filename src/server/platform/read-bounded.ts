// The text of a body, as long as it is not too long.

/** The whole text, and how many bytes it has; undefined when there are more than `most`, or when it is no UTF-8. */
export async function readBounded(
  { body }: Pick<Response, 'body'>,
  most: number,
): Promise<{ text: string; bytes: number } | undefined> {
  const reader = body?.getReader();
  if (reader === undefined) return { text: '', bytes: 0 };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  try {
    return {
      text: parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode(),
      bytes,
    };
  } catch {
    return undefined;
  }
}
