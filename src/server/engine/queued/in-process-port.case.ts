// For tests: a port whose engine lives in the same process, behind a real message channel.
import type { Engine } from '#server/engine/engine.ts';
import type { EnginePort } from './engine-port.ts';
import { serveEngine } from './serve-engine.ts';

/** An engine that the test can let die. */
export interface InProcessThread {
  readonly port: EnginePort;
  readonly die: () => void;
}

/** @param load called at once; what it throws kills the thread */
export function inProcessThread(load: () => Engine | Promise<Engine>): InProcessThread {
  const { port1, port2 } = new MessageChannel();
  const exits: (() => void)[] = [];
  const die = () => {
    port1.close();
    port2.close();
    for (const exit of exits) exit();
  };
  void Promise.resolve()
    .then(load)
    .then((engine) => serveEngine(portOf(port2, []), engine))
    .catch(die);
  return { port: portOf(port1, exits), die };
}

function portOf(port: MessagePort, exits: (() => void)[]): EnginePort {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage, onExit) {
      port.addEventListener('message', ({ data }) => onMessage(data));
      port.start();
      exits.push(onExit);
    },
    close: () => port.close(),
  };
}
