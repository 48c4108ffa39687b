// What the browser may know of the configuration; the rest stays in the server.
import type { RuntimeConfig } from '#server/page.ts';
import type { ServerConfig } from './config.ts';

/** What a site tells its pages: to all, and to a tenant's users where the looks differ. */
export interface PublicConfig {
  readonly config: RuntimeConfig;
  readonly configOf?: (tenant: string) => RuntimeConfig;
}

/** A site of one tenant has that tenant's look for everybody; a site of many has it for the tenant's users. */
export function publicConfig(
  { name, tenant, basePath, look, tenantLooks, serviceWorker }: ServerConfig,
  buildId: string,
): PublicConfig {
  const own = tenant === undefined ? undefined : tenantLooks.get(tenant);
  const all: RuntimeConfig = {
    name,
    basePath,
    buildId,
    ...(tenant === undefined ? {} : { tenant }),
    ...look,
    ...own,
    ...(serviceWorker ? {} : { serviceWorker }),
  };
  if (tenant !== undefined || tenantLooks.size === 0) return { config: all };
  const config = { ...all, looksDiffer: true };
  return { config, configOf: (one) => ({ ...config, ...tenantLooks.get(one) }) };
}
