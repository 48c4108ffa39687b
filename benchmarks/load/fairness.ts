// One tenant asks ten times what it may: what does that cost the others?
import { type Asked, offer } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, line, tally, timesOf } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import { PEOPLE, TENANTS } from './prepare.ts';
import { type Scenario, WARM_UP } from './scenario.ts';
import { serve } from './server.ts';

/** Requests a minute of one caller; a tenant may make twenty times as many, which is 40 a second. */
const RATE = 120;
const QUOTA = (RATE * 20) / 60;
const TIMES = 10;
/** What the others ask, a second. */
const OTHERS = 20;
const SECONDS = 30;
const ROUNDS = 3;

export const fairness: Scenario = async ({ data, words, tokens }) => {
  const server = await serve(data, { WAYFINDER_RATE: String(RATE), WAYFINDER_PROXIES: '1' });
  const [greedy = '', ...others] = TENANTS;
  const theirs = others.flatMap((tenant) => tokens.get(tenant) ?? []);
  const ask = (seed: number, seconds: number) =>
    offer(server.origin, { rate: OTHERS, seconds, next: from('192.0.2.1', mix(words, seed, theirs)) });
  const press = (times: number) =>
    offer(server.origin, {
      rate: QUOTA * times,
      seconds: SECONDS,
      next: from('192.0.2.2', mix(words, 10, tokens.get(greedy))),
    });
  try {
    await ask(8, WARM_UP);
    const rows: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- alone, then together
      const alone = await ask(9, SECONDS);
      // oxlint-disable-next-line no-await-in-loop
      const [beside, modest] = await Promise.all([ask(9, SECONDS), press(1)]);
      // oxlint-disable-next-line no-await-in-loop
      const [under, pressing] = await Promise.all([ask(9, SECONDS), press(TIMES)]);
      const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = [alone, beside, under].map(
        (some) => percentile(timesOf(some), 0.95),
      );
      rows.push(
        line(
          String(round + 1),
          first,
          second,
          third,
          third / second,
          third / first,
          ...[under, modest, pressing].map(tally),
        ),
      );
    }
    return [
      `Fairness: one tenant of ${PEOPLE} people asks ${QUOTA} a second, which it may, then ${QUOTA * TIMES}; the others ask ${OTHERS}. p95 of the others; the goal is at most 1.2 times.`,
      head(
        'round',
        'alone',
        'beside its quota',
        'beside ten times',
        'to its quota',
        'to alone',
        'the others',
        'at its quota',
        'at ten times',
      ),
      ...rows,
    ].join('\n');
  } finally {
    await server.stop();
  }
};

/** As from one address: pages are counted by it. */
function from(address: string, next: () => Asked): () => Asked {
  return () => {
    const { path, headers } = next();
    return { path, headers: { ...headers, 'X-Forwarded-For': address } };
  };
}
