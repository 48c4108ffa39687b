// A portal of a fictional university on an origin of its own, which holds two embeds of two tenants and signs who is
// there. For `npm run portal` and for the tests of the embed.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type RunningServer, startServer } from '../tests/e2e/server.ts';

export interface Portal {
  /** The portal's own origin. */
  readonly origin: string;
  /** The site that it holds. */
  readonly site: RunningServer;
  /** Signs a token like the portal does, with other claims where they are given. */
  readonly sign: (claims?: Readonly<Record<string, unknown>>, lasts?: number) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const ISSUER = 'https://portal.northmoor.example';
const AUDIENCE = 'wayfinder';

/** @param port of the portal; 0 is any */
export async function startPortal(
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<Portal> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const portal = createServer();
  // Not the site's host: another origin, and another site, as far as a browser can tell.
  await new Promise<void>((resolve) => portal.listen(port, '127.0.0.1', resolve));
  const origin = `http://localhost:${(portal.address() as AddressInfo).port}`;
  const site = await startServer({
    WAYFINDER_ORIGINS: JSON.stringify({ northmoor: [origin], fenwick: [origin] }),
    WAYFINDER_ISSUERS: JSON.stringify([
      {
        issuer: ISSUER,
        audience: AUDIENCE,
        tenant: 'northmoor',
        jwks: { keys: [await exportJWK(publicKey)] },
      },
    ]),
    ...environment,
  });
  const sign: Portal['sign'] = (claims = {}, lasts = 120) => {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      sub: 'maya.lindqvist',
      iss: ISSUER,
      aud: AUDIENCE,
      jti: crypto.randomUUID(),
      iat: now,
      ...claims,
    };
    return new SignJWT({ exp: now + lasts, ...all }).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey);
  };
  portal.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/token')
      void sign().then((token) => response.setHeader('Content-Type', 'text/plain').end(token));
    else if (pathname === '/')
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(site.origin));
    else response.writeHead(404).end();
  });
  return { origin, site, sign, stop: () => stop(portal, site) };
}

async function stop(portal: Server, site: RunningServer): Promise<void> {
  portal.closeAllConnections();
  await Promise.all([new Promise((resolve) => portal.close(resolve)), site.stop()]);
}

function page(site: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northmoor University · Your studies</title>
<style>
  body { margin: 0; font: 16px/1.5 Georgia, serif; background: #fff; color: #222 }
  body.dark { background: #15171c; color: #eee }
  header { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; padding: 16px 24px; background: #14324f; color: #fff }
  header h1 { margin: 0; flex: 1 0 240px; font-size: 22px }
  button { font: inherit; padding: 6px 12px }
  main { display: grid; gap: 32px; padding: 24px; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) }
  @media (max-width: 900px) { main { grid-template-columns: minmax(0, 1fr) } }
  h2 { margin: 0 0 8px; font-size: 18px }
</style>
<header>
  <h1>Northmoor University</h1>
  <button id="dark">Dark</button>
  <button id="maya">Sign in as Maya</button>
  <button id="out">Sign out</button>
</header>
<main>
  <section>
    <h2>Find a course</h2>
    <wayfinder-discovery id="courses" tenant="northmoor" view="catalog" filters="content=courses" sync="hash" label="Courses of Northmoor"></wayfinder-discovery>
  </section>
  <section>
    <h2>Mentors at Fenwick</h2>
    <wayfinder-discovery id="mentors" tenant="fenwick" view="mentors" accent="#8a3b12" label="Mentors of Fenwick"></wayfinder-discovery>
  </section>
</main>
<script>
  const all = [...document.querySelectorAll('wayfinder-discovery')];
  const [courses] = all;
  window.heard = [];
  for (const one of all)
    for (const name of ['navigate', 'open', 'save', 'resize', 'error'])
      one.addEventListener(name, (event) => window.heard.push([one.id, name, event.detail]));
  dark.onclick = () => {
    const isDark = document.body.classList.toggle('dark');
    for (const one of all) one.theme = isDark ? 'dark' : 'light';
  };
  maya.onclick = () => {
    courses.getToken = () => fetch('/token').then((answer) => answer.text());
    courses.signIn();
  };
  out.onclick = () => {
    courses.getToken = undefined;
    courses.signOut();
  };
</script>
<script src="${site}/embed.js"></script>
</html>`;
}
