// Ten times what it can do: it goes on doing that much, and refuses the rest at once.
import { type Asked, offer, saturate } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, isAnswer, isRefusal, line, tally, timesOf } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import { type Scenario, WARM_UP } from './scenario.ts';
import { serve } from './server.ts';

const LINES = 16;
const TIMES = 10;
const SECONDS = 30;
const AFTER = 5;

export const overload: Scenario = async ({ data, words, rate }) => {
  const server = await serve(data);
  const { origin } = server;
  try {
    await saturate(origin, LINES, WARM_UP, mix(words, 4));
    const before = await offer(origin, { rate, seconds: WARM_UP, next: mix(words, 5) });
    const capacity = await saturate(origin, LINES, WARM_UP, mix(words, 6));
    const [outcomes, alive] = await Promise.all([
      offer(origin, { rate: capacity * TIMES, seconds: SECONDS, next: mix(words, 7) }),
      offer(origin, { rate: 10, seconds: SECONDS, next: (): Asked => ({ path: '/livez' }) }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, AFTER * 1000));
    const after = await offer(origin, { rate, seconds: WARM_UP, next: mix(words, 5) });
    const answered = outcomes.filter(isAnswer);
    const refused = outcomes.filter(isRefusal);
    const goodput = answered.length / SECONDS;
    const p99 = (some: typeof outcomes) => percentile(timesOf(some), 0.99);
    const p95 = (some: typeof outcomes) => percentile(timesOf(some), 0.95);
    return [
      `Overload: ${LINES} at a time get ${capacity.toFixed(0)} answers a second; then ${TIMES} times as many requests come, for ${SECONDS} s.`,
      head('what', 'reached', 'goal'),
      line('answered, of what it can do', `${((goodput / capacity) * 100).toFixed(0)} %`, '≥ 70 %'),
      line('answered, p99 ms', p99(answered), '≤ 1000'),
      line('refused, p99 ms', p99(refused), '≤ 250'),
      line('refusals without Retry-After', String(refused.filter((one) => !one.retryAfter).length), '0'),
      line('neither answered nor refused', String(outcomes.length - answered.length - refused.length), '0'),
      line('/livez, most ms', percentile(timesOf(alive), 1), '≤ 100'),
      line(`p95 ms of normal load, ${AFTER} s after, to before`, p95(after) / p95(before), '≈ 1'),
      line(
        'generator late, p99 ms',
        percentile(
          outcomes.map(({ late }) => late),
          0.99,
        ),
        '',
      ),
      line('statuses', tally(outcomes), ''),
    ].join('\n');
  } finally {
    await server.stop();
  }
};
