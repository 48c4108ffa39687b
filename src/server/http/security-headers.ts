// The headers of every answer, each set on purpose.

/** Headers of every answer, pages and API alike. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** An API answer is data: nothing may run or frame it. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy of a page. Scripts run by nonce alone; pictures may come from anywhere by https.
 * @param nonce base64, new for each answer
 * @param ancestors the exact origins whose pages may frame it; none by default
 */
export function pagePolicy(nonce: string, ancestors: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    // The second lets one address be a worker's.
    'trusted-types default wayfinder-worker',
  ].join('; ');
}

/** A fresh nonce: 128 random bits in base64. */
export function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
