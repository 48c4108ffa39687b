// Keeps the site for when there is no network, by a service worker; and lets go of it.
import { forget } from './seen.ts';

interface KeepSite {
  readonly basePath: string;
  /** False takes the worker away. */
  readonly wanted: boolean;
}

/** Registers the worker, or takes it away. Never fails: a site without a worker is a whole site. */
export async function keepSite({ basePath, wanted }: KeepSite): Promise<void> {
  try {
    if (!wanted) {
      const all = await navigator.serviceWorker.getRegistrations();
      await Promise.all(all.map((one) => one.unregister()));
      await forget(await caches.keys());
      return;
    }
    const isFirst = navigator.serviceWorker.controller === null;
    await navigator.serviceWorker.register(trusted(`${basePath}/sw.js`), { scope: `${basePath}/` });
    if (!isFirst) return;
    await navigator.serviceWorker.ready;
    // This page came before there was a worker to see it.
    const response = await fetch(window.location.href, { headers: { Accept: 'text/html' }, priority: 'low' });
    if (response.ok) await (await caches.open('wf-pages')).put(window.location.href, response);
  } catch {
    // No worker in this browser or on this address, or no room.
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** The worker's own address, as a page with trusted types takes it: its policy knows this one alone. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const createScriptURL = (url: string) => {
    if (url === address) return url;
    throw new TypeError(`Wayfinder: ${url} is not the worker's address.`);
  };
  // At most one of each name a page.
  return (
    trustedTypes?.createPolicy('wayfinder-worker', { createScriptURL }).createScriptURL(address) ?? address
  );
}
