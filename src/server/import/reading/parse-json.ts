// One JSON value from bytes, with a message for people when it is none.

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type Parsed = { readonly value: unknown } | { readonly problem: string };

export function parseJson(bytes: Uint8Array): Parsed {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return { problem: 'is not UTF-8' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    return { problem: `is not JSON: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}
