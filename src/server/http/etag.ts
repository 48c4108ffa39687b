// ETags from the index generation: an answer is the same as long as the generation, the address and the caller's
// labels are, so a repeated query is answered without being run.
import { fnv1a } from './fingerprint.ts';

/** Weak, because the same answer may be sent compressed or plain. */
export function etagOf(generation: number, labels: readonly string[], address: string): string {
  return `W/"${generation.toString(36)}-${fingerprint([...labels, address].join('\n'))}"`;
}

/** The same of an answer whose generation nobody knows, from its text. */
export function etagOfText(text: string): string {
  return `W/"${fingerprint(text)}"`;
}

/** Whether `If-None-Match` names this tag. */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.slice(2));
}

/** 64 bits in base 36. */
function fingerprint(text: string): string {
  return fnv1a(text).toString(36) + fnv1a(text, 0x050c5d1f).toString(36);
}
