// Configuration by environment, read once; every bad variable is named at once.
import type { Issuer } from '#server/access/jwt.ts';
import { ISSUERS_HINT, readIssuers } from '#server/access/read-issuers.ts';
import { type PlatformConfig, readPlatformConfig } from '#server/platform/platform-config.ts';
import type { TenantLooks } from '#server/page.ts';
import type { SiteLook } from '#server/site-look.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { readSiteLook, readTenantLooks, type ReadText } from './read-looks.ts';
import { type OpenSearchConfig, readOpenSearchConfig } from './opensearch-config.ts';
import { ORIGINS_HINT, type Origins, readOrigins } from './read-origins.ts';

export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  /** Folder of the database. */
  readonly data: string;
  /** Import the demo tenants into an empty store. */
  readonly demo: boolean;
  readonly name: string;
  readonly tenant?: string;
  /** The tenant whose public mentors and groups others may ask for beside their own. */
  readonly mainTenant?: string;
  readonly basePath: string;
  /** How it looks, for all. */
  readonly look: SiteLook;
  /** What differs for each tenant. */
  readonly tenantLooks: TenantLooks;
  /** Whether browsers keep the site for offline. */
  readonly serviceWorker: boolean;
  /** Requests that may wait to be begun; one more is refused with 503. */
  readonly queue: number;
  readonly engineThreads: number;
  /** Requests that may wait for an engine thread; one more is refused with 503. */
  readonly engineQueue: number;
  /** Requests a minute of one caller; a tenant may make twenty times as many. 0: as many as one likes. */
  readonly rate: number;
  /** Proxies in front of the server, whose word on who asks is taken. */
  readonly proxies: number;
  /** Identity providers whose tokens are taken, each for one tenant. */
  readonly issuers: readonly Issuer[];
  /** Pages of which other origins may call the API, by tenant. */
  readonly origins: Origins;
  /** The cluster that finds instead of the embedded engine. */
  readonly opensearch?: OpenSearchConfig;
  /** The platform that answers instead of the embedded engine. */
  readonly platform?: PlatformConfig;
  /** Where metrics are served; without it, nowhere. */
  readonly metricsPort?: number;
  readonly logLevel: string;
}

/**
 * Reads it all; `open` reads the files that it names.
 * @throws Error naming every variable that cannot be read, its value and what it may be.
 */
export function readConfig(environment: Environment, open: ReadText = refuse): ServerConfig {
  const read = readEnvironment(environment);
  const { text, number, matching, parsed, wrong } = read;
  const demo = matching('WAYFINDER_DEMO', /^(on|off)$/, 'on or off') !== 'off';
  const key = (name: string) =>
    matching(name, /^[\w.-]+$/, 'a tenant key: letters, digits, "_", "." and "-"');
  const tenant = key('WAYFINDER_TENANT');
  const mainTenant = key('WAYFINDER_MAIN_TENANT');
  const logLevel = matching(
    'WAYFINDER_LOG',
    /^(silent|error|warn|info|debug)$/,
    'silent, error, warn, info or debug',
  );
  const engine = matching(
    'WAYFINDER_ENGINE',
    /^(embedded|opensearch|platform)$/,
    'embedded, opensearch or platform',
  );
  const metricsPort = number('WAYFINDER_METRICS_PORT', 0, 0, 65_535);
  const basePath = matching(
    'WAYFINDER_BASE_PATH',
    /^(\/[\w.-]+)+$/,
    'a path like /learn, without a slash at its end',
  );
  const look = readSiteLook(read);
  const worker = matching('WAYFINDER_SERVICE_WORKER', /^(on|off)$/, 'on or off');
  const config: ServerConfig = {
    host: text('HOST', '127.0.0.1'),
    port: number('PORT', 4173, 0, 65_535),
    data: text('WAYFINDER_DATA', './data'),
    // What the platform answers is its own.
    demo: demo && engine !== 'platform',
    name: look.name ?? 'Wayfinder',
    ...(tenant === '' ? {} : { tenant }),
    ...(mainTenant === '' ? {} : { mainTenant }),
    basePath,
    look,
    tenantLooks: readTenantLooks(read, open),
    serviceWorker: worker !== 'off',
    queue: number('WAYFINDER_QUEUE', 32, 1, 10_000),
    engineThreads: number('WAYFINDER_ENGINE_THREADS', 1, 1, 64),
    engineQueue: number('WAYFINDER_ENGINE_QUEUE', 20, 1, 10_000),
    rate: number('WAYFINDER_RATE', 3_000, 0, 10_000_000),
    proxies: number('WAYFINDER_PROXIES', 0, 0, 10),
    issuers: parsed('WAYFINDER_ISSUERS', readIssuers, [], ISSUERS_HINT),
    origins: parsed('WAYFINDER_ORIGINS', readOrigins, new Map(), ORIGINS_HINT),
    ...(engine === 'opensearch' ? { opensearch: readOpenSearchConfig(read) } : {}),
    ...(engine === 'platform' ? { platform: readPlatformConfig(read, tenant || undefined) } : {}),
    ...(metricsPort === 0 ? {} : { metricsPort }),
    logLevel: logLevel || 'info',
  };
  if (wrong.length > 0)
    throw new Error(`Wayfinder cannot start:\n${wrong.map((one) => `  ${one}`).join('\n')}`);
  return config;
}

function refuse(path: string): never {
  throw new Error(`no file is read here, nor ${path}`);
}
