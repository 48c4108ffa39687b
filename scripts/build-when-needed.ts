// Builds the app unless what was built last is newer than everything it is built from.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';

const BUILT = 'dist/server/render-page.js';
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'public/**', 'src/**/*.{ts,tsx,css}'];

const changed = (file: string) => statSync(file).mtimeMs;
const fresh = existsSync(BUILT) && globSync(SOURCES).every((file) => changed(file) <= changed(BUILT));
if (!fresh) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
