// A hundred mixed requests a second: no error.
import { offer } from './arrivals.ts';
import { mix } from './mix.ts';
import { head, isAnswer, line, tally, timesOf } from './numbers.ts';
import { percentile } from '../engine/percentile.ts';
import { type Scenario, WARM_UP } from './scenario.ts';
import { serve } from './server.ts';

export const normal: Scenario = async ({ data, words, rate, seconds }) => {
  const server = await serve(data);
  try {
    await offer(server.origin, { rate, seconds: WARM_UP, next: mix(words, 2) });
    const outcomes = await offer(server.origin, { rate, seconds, next: mix(words, 3) });
    const times = timesOf(outcomes);
    return [
      `Normal: ${rate} requests a second for ${seconds} s. Goal: no error.`,
      head('requests', 'p50', 'p95', 'p99', 'most', 'without an answer', 'statuses'),
      line(
        String(outcomes.length),
        ...[0.5, 0.95, 0.99, 1].map((part) => percentile(times, part)),
        String(outcomes.filter((one) => !isAnswer(one)).length),
        tally(outcomes),
      ),
    ].join('\n');
  } finally {
    await server.stop();
  }
};
