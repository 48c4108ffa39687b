// Which origins' pages may call the API for which tenant: JSON, checked before anything starts.

/** Tenant → the origins whose pages may call on its behalf ("https://portal.example.org"). */
export type Origins = ReadonlyMap<string, ReadonlySet<string>>;

/** What `WAYFINDER_ORIGINS` must be. */
export const ORIGINS_HINT =
  'a JSON object of exact origins by tenant, like {"acme": ["https://portal.acme.org"]}';

/** The origins that a text names; undefined when it cannot be read. `http` is for this machine alone. */
export function readOrigins(text: string): Origins | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined;
  const origins = new Map<string, ReadonlySet<string>>();
  for (const [tenant, list] of Object.entries(said)) {
    const all: unknown[] = Array.isArray(list) ? list : [undefined];
    if (!/^[\w.-]+$/.test(tenant) || !all.every(isOrigin)) return undefined;
    origins.set(tenant, new Set(all));
  }
  return origins;
}

function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const url = URL.parse(value);
  if (url === null || url.origin !== value) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  );
}
