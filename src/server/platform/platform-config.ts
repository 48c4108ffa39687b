// The variables of platform mode.
import type { EnvironmentReader } from '#server/config/read-environment.ts';
import type { PlatformOptions } from './platform.ts';

/** What the environment says of the platform. */
export type PlatformConfig = Omit<PlatformOptions, 'fetch' | 'timeout' | 'now'>;

const MEGABYTE = 1024 * 1024;
const SECOND = 1000;
// What may stand in a header, without a space: a key with one would be read as something else.
const KEY = /^[\x21-\x7e]+$/;

/** @param siteTenant the tenant of the site, to which visitors are kept unless the platform's own variable says another */
export function readPlatformConfig(
  { number, matching, secret, parsed, wrong }: EnvironmentReader,
  siteTenant: string | undefined,
): PlatformConfig {
  const url = parsed(
    'WAYFINDER_PLATFORM_URL',
    baseOf,
    '',
    'an http(s) address without query, like https://host/dm',
  );
  if (url === '' && !wrong.some((one) => one.startsWith('WAYFINDER_PLATFORM_URL ')))
    wrong.push('WAYFINDER_PLATFORM_URL is missing: WAYFINDER_ENGINE=platform asks the platform there');
  const key = secret('WAYFINDER_PLATFORM_KEY', KEY, 'a key of plain characters, without spaces');
  const visitorKey = secret(
    'WAYFINDER_PLATFORM_VISITOR_KEY',
    KEY,
    'a key of plain characters, without spaces',
  );
  const scheme = matching(
    'WAYFINDER_PLATFORM_SCHEME',
    /^(Api-Token|Token|Api-Key|Bearer|JWT)$/,
    'Api-Token, Token, Api-Key, Bearer or JWT',
  );
  const tenant = matching('WAYFINDER_PLATFORM_TENANT', /^[\w.-]+$/, 'a tenant key');
  const images = parsed('WAYFINDER_PLATFORM_IMAGES', baseOf, url, 'an http(s) address without query');
  return {
    url,
    key: key || undefined,
    visitorKey: visitorKey || undefined,
    scheme: scheme || 'Api-Token',
    tenant: tenant || siteTenant,
    images,
    patience: number('WAYFINDER_PLATFORM_TIMEOUT', 10, 1, 120) * SECOND,
    cache: {
      entries: number('WAYFINDER_PLATFORM_CACHE_ENTRIES', 1_000, 1, 1_000_000),
      bytes: number('WAYFINDER_PLATFORM_CACHE_MB', 64, 1, 16_384) * MEGABYTE,
      seconds: number('WAYFINDER_PLATFORM_CACHE_SECONDS', 30, 0, 86_400),
    },
  };
}

/** An address that others are appended to, without a slash at its end. */
function baseOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  // Credentials would be in every address, and in every log of one.
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  return url.href.replace(/\/+$/, '');
}
