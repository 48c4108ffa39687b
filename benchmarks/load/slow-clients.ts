// Five hundred clients begin a request and never end it.
import { connect, type Socket } from 'node:net';
import { offer } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, line, tally, timesOf } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import { type Scenario, WARM_UP } from './scenario.ts';
import { serve } from './server.ts';

const SOCKETS = 500;
const SECONDS = 20;

export const slowClients: Scenario = async ({ data, words, rate }) => {
  const server = await serve(data);
  const { origin } = server;
  const ask = () => offer(origin, { rate, seconds: SECONDS, next: mix(words, 12) });
  try {
    await offer(origin, { rate, seconds: WARM_UP, next: mix(words, 11) });
    const before = await ask();
    const closed = Array.from({ length: SOCKETS }, (_, i) => halfOpen(origin, i));
    const during = await ask();
    const lasted = await Promise.all(closed);
    const [alone, beside] = [before, during].map((some) => percentile(timesOf(some), 0.95));
    return [
      `Slow clients: ${SOCKETS} sockets with half a request, beside ${rate} requests a second.`,
      head('what', 'reached', 'goal'),
      line('p95 ms beside them, to alone', (beside ?? Number.NaN) / (alone ?? Number.NaN), '≤ 2'),
      line('closed after s, at most', percentile(lasted, 1) / 1000, '≤ 15'),
      line('statuses of the others', tally(during), ''),
    ].join('\n');
  } finally {
    await server.stop();
  }
};

/** A third send nothing, a third half a head, a third a head and half a body. Answers how long it was kept, in ms. */
async function halfOpen(origin: string, turn: number): Promise<number> {
  const { hostname, port } = new URL(origin);
  const started = performance.now();
  const socket: Socket = connect(Number(port), hostname);
  const said = [
    '',
    'GET /api/search/catalog/ HTTP/1.1\r\nHost: x\r\nX-A',
    'POST /api/session/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a":',
  ];
  socket.write(said[turn % said.length] ?? '');
  socket.on('error', () => socket.destroy());
  socket.resume();
  await new Promise((resolve) => socket.on('close', resolve));
  return performance.now() - started;
}
