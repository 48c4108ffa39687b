// Both ends of the bridge, on two windows that deliver like a browser's: with the sender's own origin and window.
import { expect, test, vi } from 'vitest';
import { createFrameBridge, type FrameWindow } from './frame-bridge.ts';
import { createHostBridge, type HostWindow } from './host-bridge.ts';
import type { FrameMessage, HostMessage } from './messages.ts';

const PORTAL = 'https://portal.example';
const SITE = 'https://learn.example';

type Hear = (event: MessageEvent<unknown>) => void;

/** A window of an origin, in which others can say something. */
function aWindow(origin: string) {
  const heard = new Set<Hear>();
  return {
    origin,
    addEventListener: (_: string, hear: Hear) => heard.add(hear),
    removeEventListener: (_: string, hear: Hear) => heard.delete(hear),
    /** As `from` says it; a browser leaves out what is meant for another origin. */
    say(from: object, fromOrigin: string, data: unknown, target: string, ports: readonly MessagePort[] = []) {
      if (target !== '*' && target !== origin) return;
      const event = { data: structuredClone(data), origin: fromOrigin, source: from, ports };
      for (const hear of heard) hear(event as unknown as MessageEvent<unknown>);
    },
  };
}

function bothEnds({ origins = [PORTAL], holder = PORTAL }: { origins?: string[]; holder?: string } = {}) {
  const page = aWindow(PORTAL);
  const inFrame = aWindow(SITE);
  const fromPage = {
    postMessage: (data: unknown, target: string, ports?: MessagePort[]) =>
      inFrame.say(parent, PORTAL, data, target, ports),
  };
  const parent = { postMessage: (data: unknown, target: string) => page.say(fromPage, SITE, data, target) };
  const told: FrameMessage[] = [];
  const said: HostMessage[] = [];
  const host = createHostBridge({
    window: page as unknown as HostWindow,
    frame: () => fromPage as unknown as Window,
    origin: SITE,
    onMessage: (message) => told.push(message),
    onOpen: () => host.send({ type: 'theme', theme: 'dark' }),
  });
  const frame = createFrameBridge({
    window: { ...inFrame, parent } as unknown as FrameWindow,
    holder,
    origins,
    onMessage: (message) => said.push(message),
    onOpen: () => undefined,
  });
  return { page, inFrame, parent, fromPage, host, frame, told, said };
}

test('one handshake, and both hear each other', async () => {
  const { frame, host, told, said } = bothEnds();
  frame?.send({ type: 'navigate', path: '/catalog' });
  await vi.waitFor(() => {
    expect(told).toEqual([{ type: 'navigate', path: '/catalog' }]);
    expect(said).toEqual([{ type: 'theme', theme: 'dark' }]);
  });
  host.close();
  frame?.close();
});

test('a page whose origin is not in the list is told nothing at all', () => {
  const spy = vi.fn();
  for (const holder of [
    'https://evil.example',
    'https://portal.example.evil.example',
    'http://portal.example',
    'https://portal.example:444',
    'null',
    '',
  ])
    expect(
      createFrameBridge({
        window: { ...aWindow(SITE), parent: { postMessage: spy } } as unknown as FrameWindow,
        holder,
        origins: [PORTAL],
        onMessage: spy,
        onOpen: spy,
      }),
    ).toBeUndefined();
  expect(spy).not.toHaveBeenCalled();
});

test('two hundred hostile messages to either window open nothing and change nothing', async () => {
  const { page, inFrame, parent, fromPage, told, said, host, frame } = bothEnds();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  const evil = {};
  const { port1, port2 } = new MessageChannel();
  const back = vi.fn();
  port1.addEventListener('message', back);
  port1.start();
  const nonce = crypto.randomUUID();
  const messages: unknown[] = [
    { wayfinder: 1, type: 'here' },
    { wayfinder: 1, type: 'hello', nonce },
    { type: 'token', token: 'stolen' },
    { type: 'go', path: '//evil.example' },
    { wayfinder: 1, type: 'hello', nonce: 'x'.repeat(1_000_000) },
    JSON.parse('{"__proto__": {"wayfinder": 1, "type": "hello"}}'),
    null,
    'token',
    [],
    { type: 'resize', height: Number.MAX_VALUE },
  ];
  for (let i = 0; i < 200; i += 1) {
    const data = messages[i % messages.length];
    // Another window of a right origin, the right window with another origin, and both wrong.
    inFrame.say(evil, PORTAL, data, '*', [port2]);
    inFrame.say(parent, 'https://evil.example', data, '*', [port2]);
    // The right one, again: the handshake is over.
    inFrame.say(parent, PORTAL, data, '*', [port2]);
    page.say(evil, SITE, data, '*');
    page.say(fromPage, 'https://evil.example', data, '*');
  }
  expect(back).not.toHaveBeenCalled();
  expect(told).toEqual([]);
  expect(said).toHaveLength(1);
  frame?.send({ type: 'resize', height: 10 });
  await vi.waitFor(() => expect(told).toEqual([{ type: 'resize', height: 10 }]));
  host.close();
  frame?.close();
  port1.close();
});

test('what a frame says over the channel before it has answered with the nonce is not heard', async () => {
  const page = aWindow(PORTAL);
  const told = vi.fn();
  let port: MessagePort | undefined;
  const frame = {
    postMessage: (_: unknown, __: string, ports: MessagePort[]) => {
      [port] = ports;
    },
  };
  const host = createHostBridge({
    window: page as unknown as HostWindow,
    frame: () => frame as unknown as Window,
    origin: SITE,
    onMessage: told,
    onOpen: told,
  });
  page.say(frame, SITE, { wayfinder: 1, type: 'here' }, PORTAL);
  port?.postMessage({ type: 'navigate', path: '/catalog' });
  port?.postMessage({ type: 'ready', nonce: crypto.randomUUID() });
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage('after all that was said before');
  });
  expect(told).not.toHaveBeenCalled();
  host.close();
  port?.close();
});
