// One tenant asks ten times what it may: what does that cost the others?
import { offer } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, line, percentile, tally, timesOf } from './numbers.ts';
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
  const server = await serve(data, { WAYFINDER_RATE: String(RATE) });
  const [greedy = '', ...others] = TENANTS;
  const theirs = others.flatMap((tenant) => tokens.get(tenant) ?? []);
  const ask = (seed: number, seconds: number) =>
    offer(server.origin, { rate: OTHERS, seconds, next: mix(words, seed, theirs) });
  const abuse = (seed: number, seconds: number) =>
    offer(server.origin, { rate: QUOTA * TIMES, seconds, next: mix(words, seed, tokens.get(greedy)) });
  try {
    await ask(8, WARM_UP);
    const rows: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- alone, then together
      const alone = await ask(9, SECONDS);
      // oxlint-disable-next-line no-await-in-loop -- alone, then together
      const [beside, greedyOnes] = await Promise.all([ask(9, SECONDS), abuse(10, SECONDS)]);
      const [before, during] = [alone, beside].map((some) => percentile(timesOf(some), 0.95));
      rows.push(
        line(
          String(round + 1),
          before ?? Number.NaN,
          during ?? Number.NaN,
          (during ?? Number.NaN) / (before ?? Number.NaN),
          tally(beside),
          tally(greedyOnes),
        ),
      );
    }
    return [
      `Fairness: one tenant of ${PEOPLE} people asks ${QUOTA * TIMES} a second where it may ask ${QUOTA}; the others ask ${OTHERS}. Goal: their p95 at most 1.2 times.`,
      head('round', 'alone, p95', 'beside, p95', 'times', 'the others', 'the one'),
      ...rows,
    ].join('\n');
  } finally {
    await server.stop();
  }
};
