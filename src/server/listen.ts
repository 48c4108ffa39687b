// The socket: how long a client may take, who waits for a turn, and how it is closed.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, shedLoad, type ShedSettings } from './shed-load.ts';

export interface ListenSettings extends ShedSettings {
  readonly host: string;
  readonly port: number;
  readonly listening: (port: number) => void;
  /** Milliseconds within which a client has sent a whole request, its head and its body. Default ten seconds. */
  readonly sentWithin?: number;
}

const SENT_WITHIN = 10_000;
/** It is looked so often, within that time, who has not. */
const LOOKS = 5;
/** Longer than any proxy keeps a connection that nobody uses: so it is never we who close it while a request comes. */
const KEPT_FOR = 65_000;
/** After the word to stop, connections that are on their way are still taken for so long: who sends them cannot know. */
const TAKEN_FOR = 500;
/** A connection on which nothing has moved for so long is closed. */
const MOVED_WITHIN = 30_000;

/** Serves requests. `stop` soon takes no new connection, and calls back when all that was asked is answered. */
export function listen(answer: Answer, settings: ListenSettings): { stop: (stopped: () => void) => void } {
  let stopping = false;
  /** Not answered yet. */
  const open = new Set<ServerResponse>();
  const shed = shedLoad(answer, settings);
  const { sentWithin = SENT_WITHIN } = settings;
  const patience = {
    headersTimeout: sentWithin,
    requestTimeout: sentWithin,
    connectionsCheckingInterval: sentWithin / LOOKS,
    keepAliveTimeout: KEPT_FOR,
  };
  const server = createServer(patience, (request, response) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      // One whose head had been sent when the signal came.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    if (stopping) endWith(response);
    shed(request, response);
  });
  server.timeout = MOVED_WITHIN;
  server.listen(settings.port, settings.host, () => {
    // It listens on a port, not on a pipe.
    settings.listening((server.address() as AddressInfo).port);
  });
  return {
    stop(stopped) {
      stopping = true;
      for (const response of open) endWith(response);
      setTimeout(() => server.close(stopped), TAKEN_FOR);
    },
  };
}

/** Who keeps a connection learns that it ends with this answer. */
function endWith(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
