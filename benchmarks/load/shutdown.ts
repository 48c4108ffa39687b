// Told to stop, twenty times: what is under way is answered.
import { type Asked, offer } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, isAnswer, isRefusal, line, tally } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import type { Scenario } from './scenario.ts';
import { serve } from './server.ts';

const RESTARTS = 20;
const BEFORE = 2;

export const shutdown: Scenario = async ({ data, words, rate }) => {
  const outcomes = [];
  const took: number[] = [];
  for (let i = 0; i < RESTARTS; i += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one server after another
    const server = await serve(data);
    const next = mix(words, 20 + i);
    // More than it does at once, so that some wait when the signal comes; all have been sent by then.
    // oxlint-disable-next-line no-await-in-loop -- one server after another
    await offer(server.origin, { rate, seconds: BEFORE, next });
    const burst = Array.from({ length: 10 }, (): Asked => next());
    const asking = offer(server.origin, { rate: 5_000, seconds: 0.002, next: () => burst.pop() ?? next() });
    // oxlint-disable-next-line no-await-in-loop -- the requests are on their way
    await new Promise((resolve) => setTimeout(resolve, 15));
    const told = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one server after another
    const [some] = await Promise.all([asking, server.stop()]);
    outcomes.push(...some);
    took.push(performance.now() - told);
  }
  return [
    `Shutdown: ${RESTARTS} times the signal to stop comes while requests are under way.`,
    head('restarts', 'requests under way', 'failed', 'ended after ms, p50', 'most', 'statuses'),
    line(
      String(RESTARTS),
      String(outcomes.length),
      String(outcomes.filter((one) => !isAnswer(one) && !isRefusal(one)).length),
      percentile(took, 0.5),
      percentile(took, 1),
      tally(outcomes),
    ),
  ].join('\n');
};
