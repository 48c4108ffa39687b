// ETags from the index generation: an answer is the same as long as the generation, the address and the caller's
// labels are, so a repeated query is answered without being run.

/** Weak, because the same answer may be sent compressed or plain. */
export function etagOf(generation: number, labels: readonly string[], address: string): string {
  return `W/"${generation.toString(36)}-${fingerprint([...labels, address].join('\n'))}"`;
}

/** Whether `If-None-Match` names this tag. */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.slice(2));
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits, to tell answers apart, not to keep secrets. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
