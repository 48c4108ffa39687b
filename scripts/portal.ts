// `npm run portal`: the demo university's portal with two embeds, beside the site that it holds.
import { startPortal } from './portal-site.ts';

const portal = await startPortal(Number(process.env['PORTAL_PORT'] ?? 4180));
process.stdout.write(`The portal is at ${portal.origin}/, the site at ${portal.site.origin}/\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void portal.stop().then(() => process.exit(0)));
