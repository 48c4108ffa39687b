// Takes a picture of every page: at three widths, in light and dark, in English and Arabic. `npm run screenshots` for all,
// `npm run screenshots -- mentors compare` for some. They go to tests/e2e/screenshots/, which is not kept.
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../tests/e2e/chromium.ts';
import { everyPage, signIn } from '../tests/e2e/every-page.ts';
import { startServer } from '../tests/e2e/server.ts';

const FOLDER = 'tests/e2e/screenshots';
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['en', 'ar'];

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchChromium();
try {
  const pages = await everyPage(server.origin);
  for (const colorScheme of SCHEMES)
    for (const locale of LOCALES)
      for (const { name, address, as } of pages) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const context = await browser.newContext({ colorScheme, locale, reducedMotion: 'reduce' });
        const page = await context.newPage();
        if (as !== undefined) {
          await page.goto(`${server.origin}/sign-in`);
          await signIn(page, as);
        }
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
          await page.goto(server.origin + address, { waitUntil: 'networkidle' });
          const direction = locale === 'ar' ? 'rtl' : 'ltr';
          await page.screenshot({
            path: `${FOLDER}/${name}-${width}-${colorScheme}-${direction}.png`,
            fullPage: true,
          });
        }
        await context.close();
      }
} finally {
  await browser.close();
  await server.stop();
}
