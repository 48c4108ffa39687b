// A browser for the tests: the one that is installed, else one that can be installed, else one line of what is missing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'],
  // The one without a window: a whole browser draws its own bars for each page, which takes as long as ours.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @throws Error in one line when there is no Chromium and none can be installed. */
export async function launchChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  const executablePath = find() ?? install(root);
  return chromium.launch({ executablePath, args: root ? [...QUIET, '--no-sandbox'] : QUIET });
}

function find(): string | undefined {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

function install(root: boolean): string {
  try {
    if (!root) throw new Error('not root');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {
      stdio: 'inherit',
    });
  } catch {
    throw new Error('Browser tests need Chromium: install it, or name its path in CHROMIUM.');
  }
  return find() ?? '/usr/bin/chromium-headless-shell';
}
