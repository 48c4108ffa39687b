// How the site looks: for all by the environment, for each tenant by a file of JSON.
import type { TenantLooks } from '#server/page.ts';
import type { SiteLook } from '#server/site-look.ts';
import type { EnvironmentReader } from './read-environment.ts';
import { LISTS, LOOK_KEYS, readLook } from './read-look.ts';

const VARIABLES: Readonly<Record<keyof SiteLook, string>> = {
  name: 'WAYFINDER_NAME',
  logo: 'WAYFINDER_LOGO',
  accent: 'WAYFINDER_ACCENT',
  radius: 'WAYFINDER_RADIUS',
  density: 'WAYFINDER_DENSITY',
  content: 'WAYFINDER_CONTENT',
  hiddenFacets: 'WAYFINDER_HIDDEN_FACETS',
  hiddenFeatures: 'WAYFINDER_HIDDEN_FEATURES',
  chat: 'WAYFINDER_CHAT',
};

/** The look that the environment gives all tenants. */
export function readSiteLook({ text, wrong }: EnvironmentReader): SiteLook {
  const said = LOOK_KEYS.flatMap((key) => {
    const value = text(VARIABLES[key], '');
    if (value === '') return [];
    const list = value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return [[key, LISTS.has(key) ? list : value] as const];
  });
  const read = readLook(Object.fromEntries(said), (key) =>
    key in VARIABLES ? VARIABLES[key as keyof SiteLook] : key,
  );
  wrong.push(...read.wrong);
  return read.look;
}

const FILE = 'WAYFINDER_TENANTS_FILE';

/** Reads a text file. @throws where there is none. */
export type ReadText = (path: string) => string;

/** What differs for each tenant of the file. `open` reads it. */
export function readTenantLooks({ text, wrong }: EnvironmentReader, open: ReadText): TenantLooks {
  const looks = new Map<string, SiteLook>();
  const path = text(FILE, '');
  if (path === '') return looks;
  let said: unknown;
  try {
    said = JSON.parse(open(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    wrong.push(`${FILE}="${path}" must be a file of JSON that can be read: ${reason}`);
    return looks;
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    wrong.push(`${FILE}="${path}" must hold an object of looks by tenant, like {"acme": {"name": "Acme"}}`);
    return looks;
  }
  for (const [tenant, one] of Object.entries(said)) {
    if (!/^[\w.-]+$/.test(tenant))
      wrong.push(`${FILE}: "${tenant}" must be a tenant key: letters, digits, "_", "." and "-"`);
    const read = readLook(one, (key) => `${FILE}: ${tenant}${key === '' ? '' : `.${key}`}`);
    wrong.push(...read.wrong);
    looks.set(tenant, read.look);
  }
  return looks;
}
