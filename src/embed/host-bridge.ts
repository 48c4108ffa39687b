// The page's end of an embed: waits for the frame to say that it is there, and gives it a port that nobody else has.
import {
  type FrameMessage,
  type Hello,
  type HostMessage,
  isHere,
  readFrameMessage,
  VERSION,
} from './messages.ts';

/** What is needed of the window that holds the frame. */
export type HostWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

interface HostBridgeOptions {
  readonly window: HostWindow;
  /** The window in the frame; null while there is none. */
  readonly frame: () => Pick<Window, 'postMessage'> | null;
  /** The one origin that the frame is of. */
  readonly origin: string;
  readonly onMessage: (message: FrameMessage) => void;
  /** A channel is open: what the frame is to know from the start. */
  readonly onOpen: () => void;
}

export interface HostBridge {
  /** Nothing where no channel is open. */
  readonly send: (message: HostMessage) => void;
  readonly close: () => void;
}

/** Each load of the frame is one handshake: the channel before it ends. */
export function createHostBridge({
  window,
  frame,
  origin,
  onMessage,
  onOpen,
}: HostBridgeOptions): HostBridge {
  let port: MessagePort | undefined;
  let isOpen = false;
  const hear = (event: MessageEvent<unknown>) => {
    const target = frame();
    if (event.origin !== origin || target === null || event.source !== target || !isHere(event.data)) return;
    port?.close();
    isOpen = false;
    const { port1, port2 } = new MessageChannel();
    const nonce = crypto.randomUUID();
    port1.addEventListener('message', ({ data }) => {
      const message = readFrameMessage(data);
      if (message === undefined || port !== port1) return;
      if (!isOpen) {
        if (message.type !== 'ready' || message.nonce !== nonce) return;
        isOpen = true;
        onOpen();
        return;
      }
      if (message.type !== 'ready') onMessage(message);
    });
    port1.start();
    port = port1;
    const hello: Hello = { wayfinder: VERSION, type: 'hello', nonce };
    target.postMessage(hello, origin, [port2]);
  };
  window.addEventListener('message', hear);
  return {
    send: (message) => {
      if (isOpen) port?.postMessage(message);
    },
    close: () => {
      window.removeEventListener('message', hear);
      port?.close();
      port = undefined;
      isOpen = false;
    },
  };
}
