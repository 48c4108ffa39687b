// Takes docs/catalog.png, the picture in the README: the built app with the demo data.
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { startServer } from '../../tests/e2e/server.ts';

const ADDRESS = '/catalog?level=Beginner&level=Intermediate&query=data';

const server = await startServer();
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(server.origin + ADDRESS, { waitUntil: 'networkidle' });
  await page.screenshot({ path: 'docs/catalog.png' });
} finally {
  await browser.close();
  await server.stop();
}
