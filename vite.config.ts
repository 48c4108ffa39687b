// One build, one dev server, three kinds of tests.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const CLIENT = 'dist/client';

/** `npm run dev`: API and pages from the sources on one port, with hot reload in the browser. */
function serverInDevelopment(): Plugin {
  return {
    name: 'wayfinder-server',
    apply: 'serve',
    configureServer(vite) {
      if (process.env['VITEST']) return undefined;
      return () => {
        vite.middlewares.use((request, response, next) => {
          request.url = request.originalUrl ?? '/';
          vite
            .ssrLoadModule('/src/server/dev.ts')
            .then((dev) => getRequestListener((incoming) => dev['answer'](incoming, vite))(request, response))
            .catch(next);
        });
      };
    },
  };
}

/** Writes each text asset compressed beside itself, for the static handler to pick from. */
function precompress(): Plugin {
  return {
    name: 'wayfinder-precompress',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    writeBundle({ dir = '' }) {
      for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|json|webmanifest)$/.test(file)) continue;
        const bytes = readFileSync(join(dir, file));
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes));
      }
    },
  };
}

const tests = (name: string, environment: 'node' | 'happy-dom', ...include: string[]) => ({
  name,
  environment,
  include,
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
});

/** What asks, and what stands in the place of results: no answer comes before the first, so none needs the second. */
const ASKING = [
  /src\/client\/(create-client|retry|read-answer|wire)/,
  /src\/contract\/(endpoints|session|mentors|people|prompts)/,
  /src\/(text\/failure-words|ui\/feedback\/failure|discovery\/results\/(list-failure|no-match|way-row|ways-out))/,
];
const isAsking = (id: string) => ASKING.some((part) => part.test(id));

/** What only later parts use of a library: its index imports all there is, which says nothing of who needs it. */
const LATER = /\/(queriesObserver|useQueries)\.js$/;

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * What the first page of the catalog runs: all that the entry imports without waiting. What is imported when it is first
 * needed is left to be parts of its own.
 */
function firstPage(id: string, modules: Modules): string | null {
  if (LATER.test(id)) return null;
  // What stands in the place of results may be in the first HTML, before its script is asked for.
  if (isAsking(id) && id.endsWith('.css')) return 'main';
  const seen = new Set([id]);
  for (const one of seen) {
    const info = modules.getModuleInfo(one);
    if (info?.isEntry === true) return 'main';
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return null;
}

/** The service worker, which knows the names of the files that were built before it. */
const worker: UserConfig = {
  build: {
    outDir: CLIENT,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'src/worker/service-worker.ts',
      output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
    },
  },
  define: {
    BUILT_FILES: JSON.stringify(builtFiles()),
    'process.env.NODE_ENV': '"production"',
  },
};

/** What other pages load to hold an embed: one script, whose name never changes. */
const embed: UserConfig = {
  plugins: [precompress()],
  build: {
    outDir: CLIENT,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 3 } },
    rolldownOptions: {
      input: 'src/embed/embed.ts',
      output: { entryFileNames: 'embed.js', format: 'iife', codeSplitting: false },
    },
  },
};

function builtFiles(): string[] {
  if (!existsSync(`${CLIENT}/assets`)) return [];
  return readdirSync(`${CLIENT}/assets`)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => `assets/${file}`);
}

export default defineConfig(({ isSsrBuild, mode }) =>
  mode === 'worker'
    ? worker
    : mode === 'embed'
      ? embed
      : {
          // The same short names in both builds.
          css: { modules: { generateScopedName: '[hash:base64:5]' } },
          plugins: [react(), serverInDevelopment(), precompress()],
          appType: 'custom',
          // Else the server would draw its pages with the library's slow, checking half, unless started just so.
          define: isSsrBuild === true ? { 'process.env.NODE_ENV': '"production"' } : {},
          // A script finds the sheet of a part beside itself, whatever path the site is under.
          experimental: {
            renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
          },
          build: {
            outDir: CLIENT,
            manifest: true,
            target: 'es2022',
            minify: isSsrBuild ? false : 'terser',
            terserOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true } },
            // Browsers with light-dark() and relative colours: for older ones the sheet would be written twice.
            cssTarget: ['chrome125', 'firefox128', 'safari18'],
            // Each part has its sheet, which the server names in the pages of that part.
            cssCodeSplit: true,
            modulePreload: false,
            rolldownOptions: {
              // The server's pages are one file: a new build takes no part away from under a server that runs.
              output: isSsrBuild
                ? { codeSplitting: false }
                : {
                    // What the first page runs is one file; parts that are loaded later are their own.
                    // Asking is one of them, for the first page has its answers in it.
                    codeSplitting: {
                      groups: [
                        { name: firstPage, priority: 2 },
                        { name: 'asking', test: isAsking, priority: 1 },
                      ],
                    },
                  },
            },
          },
          ssr: { noExternal: true },
          server: {
            host: process.env['HOST'] ?? '127.0.0.1',
            port: Number(process.env['PORT'] ?? 4173),
            strictPort: true,
          },
          test: {
            projects: [
              {
                extends: true,
                test: tests(
                  'node',
                  'node',
                  'src/**/*.test.ts',
                  'tests/*.test.ts',
                  'tests/{conformance,access,durability}/**/*.test.ts',
                ),
              },
              { extends: true, test: tests('dom', 'happy-dom', 'src/**/*.test.tsx') },
              {
                extends: true,
                test: {
                  ...tests('browser', 'node', 'tests/{e2e,faults}/**/*.test.ts'),
                  globalSetup: 'tests/e2e/setup.ts',
                  fileParallelism: false,
                  hookTimeout: 180_000,
                  expect: { poll: { timeout: 10_000 } },
                },
              },
            ],
          },
        },
);
