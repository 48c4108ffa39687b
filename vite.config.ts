// One build, one dev server, three kinds of tests.
import { getRequestListener } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** `npm run dev`: API and pages from the sources on one port, with hot reload in the browser. */
function wayfinderServer(): Plugin {
  return {
    name: 'wayfinder-server',
    apply: 'serve',
    configureServer(vite) {
      return () => {
        vite.middlewares.use((request, response, next) => {
          vite
            .ssrLoadModule('/src/server/dev.ts')
            .then(({ fetchInDevelopment }) => {
              request.url = request.originalUrl ?? request.url;
              return getRequestListener((incoming) => fetchInDevelopment(incoming, vite))(request, response);
            })
            .catch(next);
        });
      };
    },
  };
}

export default defineConfig({
  plugins: [react(), wayfinderServer()],
  build: { outDir: 'dist/client', emptyOutDir: true, manifest: true, target: 'es2022' },
  ssr: { noExternal: true },
  server: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'src/{contract,client,url,text,server}/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{conformance,access,faults}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['src/**/*.test.tsx'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
