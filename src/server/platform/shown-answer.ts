// An answer of the platform as its viewer may see it: secrets hidden, pictures found where they are.
import type { Caller } from '#server/access/labels.ts';
import { SECRET } from '#server/normalise/secret-field.ts';
import { ProblemError } from '#server/http/problems.ts';

const IMAGES = new Set(['image_url', 'profile_image', 'course_image_asset_path', 'banner_url', 'logo_url']);
/** Values inside values, at most. */
const DEEPEST = 64;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The same answer, in which fields with instructions or credentials are null but for admins of the tenant that the
 * thing they belong to names, and relative pictures are absolute.
 * @param images the address that relative pictures start from
 * @throws ProblemError 502 for an answer that nobody means to send
 */
export function shownAnswer(answer: unknown, viewer: Caller, images: string): unknown {
  const administered = viewer.kind === 'user' && viewer.role === 'tenant-admin' ? viewer.tenant : undefined;

  const show = (value: unknown, mayKnow: boolean, depth: number): unknown => {
    if (depth > DEEPEST) throw new ProblemError(502, 'The platform’s answer cannot be read.');
    if (Array.isArray(value)) return value.map((one) => show(one, mayKnow, depth + 1));
    if (!isFields(value)) return value;
    const tenant = tenantOf(value);
    const may = tenant === undefined ? mayKnow : tenant === administered;
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => {
        // The names in it are values.
        if (name === 'facets' || name === '__proto__') return [name, field];
        if (!may && SECRET.test(name)) return [name, null];
        if (IMAGES.has(name) && typeof field === 'string' && field !== '')
          return [name, URL.parse(field, images)?.href ?? field];
        return [name, show(field, may, depth + 1)];
      }),
    );
  };
  return show(answer, false, 0);
}

/** The tenant that a thing says it belongs to. */
function tenantOf({ platform, platform_key, tenant, data }: Fields): string | undefined {
  const inner = isFields(data) ? data['platform_key'] : undefined;
  const key = isFields(platform) ? platform['key'] : platform;
  return [key, platform_key, tenant, inner].find((one) => typeof one === 'string');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
