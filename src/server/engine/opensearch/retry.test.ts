import { describe, expect, it, vi } from 'vitest';
import { createRetry, isPassing, type RetryOptions } from './retry.ts';

const status = (statusCode: number) => Object.assign(new Error('answer'), { statusCode });
const named = (name: string) => Object.assign(new Error('client'), { name });
const lost = named('ConnectionError');

/** A retry whose clock moves only by its waits and by `takes` an attempt; it keeps how long it waited. */
function retryOf(options: Partial<RetryOptions> = {}, takes = 0) {
  let time = 0;
  const waits: number[] = [];
  const patiences: number[] = [];
  const retry = createRetry({
    repeats: 3,
    attempt: 4_000,
    deadline: 10_000,
    savings: 10,
    mayRepeat: isPassing,
    now: () => time,
    random: () => 1,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    ...options,
  });
  const failing = (error: Error, times = Number.POSITIVE_INFINITY) => {
    let attempts = 0;
    return vi.fn<(patience: number) => Promise<string>>(async (patience) => {
      patiences.push(patience);
      time += takes;
      attempts += 1;
      if (attempts <= times) throw error;
      return 'found';
    });
  };
  return { retry, waits, patiences, failing };
}

describe('what may be asked again', () => {
  it('is what a busy or lost node did not answer', () => {
    for (const code of [429, 502, 503, 504]) expect(isPassing(status(code)), String(code)).toBe(true);
    for (const name of ['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError'])
      expect(isPassing(named(name)), name).toBe(true);
  });

  it('is what a node had that the cluster has just lost', () => {
    const caused = (...types: string[]) => {
      const body = { error: { root_cause: types.map((type) => ({ type })) } };
      return Object.assign(status(500), { body });
    };
    expect(isPassing(caused('node_not_connected_exception', 'node_disconnected_exception'))).toBe(true);
    expect(isPassing(caused('node_not_connected_exception', 'illegal_argument_exception'))).toBe(false);
    expect(isPassing(caused())).toBe(false);
    expect(isPassing(Object.assign(status(500), { body: 'text' }))).toBe(false);
  });

  it('is not what is wrong with the question or with us', () => {
    for (const code of [400, 401, 403, 404, 413, 500])
      expect(isPassing(status(code)), String(code)).toBe(false);
    for (const error of [new TypeError('bug'), named('RequestAbortedError'), undefined, 'text'])
      expect(isPassing(error)).toBe(false);
  });

  it('is asked once more where it is, and once where it is not', async () => {
    const { retry, failing } = retryOf();
    const passing = failing(lost, 1);
    await expect(retry(passing)).resolves.toBe('found');
    expect(passing).toHaveBeenCalledTimes(2);
    const wrong = failing(status(400));
    await expect(retry(wrong)).rejects.toMatchObject({ statusCode: 400 });
    expect(wrong).toHaveBeenCalledTimes(1);
  });
});

describe('a repeat', () => {
  it('waits anything from nothing to twice as long as the one before', async () => {
    const longest = retryOf({ repeats: 8 });
    await expect(longest.retry(longest.failing(lost))).rejects.toBe(lost);
    expect(longest.waits).toEqual([50, 100, 200, 400, 800, 1_600, 2_000, 2_000]);
    const none = retryOf({ random: () => 0 });
    await expect(none.retry(none.failing(lost))).rejects.toBe(lost);
    expect(none.waits).toEqual([0, 0, 0]);
  });

  it('has the time that is left, and no repeat begins after the end', async () => {
    const { retry, patiences, failing } = retryOf({ repeats: 9 }, 4_000);
    const attempt = failing(named('TimeoutError'));
    await expect(retry(attempt)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(patiences).toEqual([4_000, 4_000, 1_850]);
  });

  it('is not made for a question that nobody waits for any more', async () => {
    const { retry, failing } = retryOf();
    const over = new AbortController();
    const attempt = vi.fn<() => Promise<string>>(async () => {
      over.abort(new Error('gone'));
      throw lost;
    });
    await expect(retry(attempt, over.signal)).rejects.toThrow('gone');
    expect(attempt).toHaveBeenCalledTimes(1);
    const never = failing(lost);
    await expect(retry(never, over.signal)).rejects.toThrow('gone');
    expect(never).not.toHaveBeenCalled();
  });

  it('does not wait on when the question is given up', async () => {
    const over = new AbortController();
    const retry = createRetry({
      repeats: 1,
      attempt: 1_000,
      deadline: 3_600_000,
      savings: 1,
      mayRepeat: () => true,
      random: () => {
        queueMicrotask(() => over.abort(new Error('gone')));
        return 1;
      },
    });
    await expect(retry(() => Promise.reject(lost), over.signal)).rejects.toThrow('gone');
  });
});

describe('the budget', () => {
  it('lets a hundred failing questions cost a tenth more, besides what was saved up', async () => {
    const { retry, failing } = retryOf();
    const attempt = failing(lost);
    for (let question = 0; question < 100; question += 1)
      // oxlint-disable-next-line no-await-in-loop -- one question after another
      await expect(retry(attempt)).rejects.toBe(lost);
    expect(attempt.mock.calls.length).toBeLessThanOrEqual(100 + 10 + 10);
    expect(attempt.mock.calls.length).toBeGreaterThan(115);
  });

  it('is earned again by questions that are answered', async () => {
    const { retry, failing } = retryOf({ savings: 1 });
    await expect(retry(failing(lost, 1))).resolves.toBe('found');
    await expect(retry(failing(lost, 1))).rejects.toBe(lost);
    // oxlint-disable-next-line no-await-in-loop -- one question after another
    for (let question = 0; question < 10; question += 1) await retry(async () => 'found');
    await expect(retry(failing(lost, 1))).resolves.toBe('found');
  });
});
