// The frame's end: says once that it is there, to a page whose exact origin may hold it, and takes the one port that
// comes back from there. Nothing that any other window says is heard.
import {
  type FrameMessage,
  type Here,
  type HostMessage,
  readHello,
  readHostMessage,
  VERSION,
} from './messages.ts';

/** What is needed of the frame's own window. */
export type FrameWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly parent: Pick<Window, 'postMessage'>;
};

interface FrameBridgeOptions {
  readonly window: FrameWindow;
  /** The origin of the page that holds the frame, as the browser tells it; undefined where it does not. */
  readonly holder: string | undefined;
  /** The exact origins whose pages may. */
  readonly origins: readonly string[];
  readonly onMessage: (message: HostMessage) => void;
  readonly onOpen: () => void;
}

export interface FrameBridge {
  /** What is said before the channel is open is said once it is. */
  readonly send: (message: FrameMessage) => void;
  readonly close: () => void;
}

/** Waiting messages are few: a page that never answers fills nothing. */
const MOST_WAITING = 20;

/** Undefined where the page that holds the frame is none that may. */
export function createFrameBridge(options: FrameBridgeOptions): FrameBridge | undefined {
  const { window, holder, origins, onMessage, onOpen } = options;
  if (holder === undefined || !origins.includes(holder)) return undefined;
  let port: MessagePort | undefined;
  let waiting: FrameMessage[] = [];
  const hear = (event: MessageEvent<unknown>) => {
    const [first] = event.ports;
    // One handshake: a second hello, from whomever, is nothing.
    if (port !== undefined || event.origin !== holder || event.source !== window.parent) return;
    const hello = readHello(event.data);
    if (hello === undefined || first === undefined) return;
    window.removeEventListener('message', hear);
    port = first;
    port.addEventListener('message', ({ data }) => {
      const message = readHostMessage(data);
      if (message !== undefined) onMessage(message);
    });
    port.start();
    port.postMessage({ type: 'ready', nonce: hello.nonce } satisfies FrameMessage);
    for (const message of waiting) port.postMessage(message);
    waiting = [];
    onOpen();
  };
  window.addEventListener('message', hear);
  window.parent.postMessage({ wayfinder: VERSION, type: 'here' } satisfies Here, holder);
  return {
    send: (message) => {
      if (port !== undefined) port.postMessage(message);
      else if (waiting.length < MOST_WAITING) waiting.push(message);
    },
    close: () => {
      window.removeEventListener('message', hear);
      port?.close();
    },
  };
}
