// The demo behind a real socket, for callers that speak HTTP themselves.
import { serve } from '@hono/node-server';
import { createDemoApp, type DemoApp } from './demo-app.ts';

export interface DemoServer extends Pick<DemoApp, 'authorization'> {
  /** The address of the server, with the path it is under and without a slash at its end. */
  readonly base: string;
  /** What was asked over the wire, in order. */
  readonly asked: readonly Request[];
  readonly close: () => Promise<void>;
}

/** On a free port of this machine. @param basePath where the app is, for example `/dm` */
export async function startDemoServer(basePath = ''): Promise<DemoServer> {
  const { app, authorization } = await createDemoApp(basePath);
  const asked: Request[] = [];
  const fetch = (request: Request) => {
    asked.push(request);
    return app(request);
  };
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
        resolve({ server: started, port: info.port });
      });
    },
  );
  return {
    base: `http://127.0.0.1:${port}${basePath}`,
    authorization,
    asked,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
