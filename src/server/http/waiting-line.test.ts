// Who begins, who waits and who is refused, told by counts: time and turns are the test's own.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WaitingLine } from './waiting-line.ts';

const AT_ONCE = 3;
const PLACES = 4;
const PATIENCE = 100;

function lineOf() {
  const turns: (() => void)[] = [];
  const timers: { readonly at: number; readonly work: () => void }[] = [];
  const under: (() => void)[] = [];
  const told: string[] = [];
  let clock = 0;
  const line = new WaitingLine({
    atOnce: AT_ONCE,
    places: PLACES,
    patience: PATIENCE,
    inNextTurn: (work) => turns.push(work),
    after: (milliseconds, work) => timers.push({ at: clock + milliseconds, work }),
    now: () => clock,
  });
  return {
    line,
    told,
    under,
    come: (name: string, isPrefetch = false, lane = 'one') =>
      line.enter({
        lane,
        begin: (done) => {
          told.push(name);
          under.push(done);
        },
        refuse: () => told.push(`not ${name}`),
        isPrefetch,
      }),
    turn: (milliseconds = 1) => {
      clock += milliseconds;
      for (const work of turns.splice(0)) work();
    },
    /** Time goes by, and nothing else happens. */
    wait: (milliseconds: number) => {
      clock += milliseconds;
      for (const timer of timers.splice(0))
        if (timer.at <= clock) timer.work();
        else timers.push(timer);
    },
    /** The one that has been under way longest is answered. */
    answer: () => under.shift()?.(),
  };
}

test('one begins at once, the next in the next turn, in the order in which they came', () => {
  const { told, come, turn } = lineOf();
  come('a');
  come('b');
  come('c');
  expect(told).toEqual(['a']);
  turn();
  expect(told).toEqual(['a', 'b']);
  turn();
  expect(told).toEqual(['a', 'b', 'c']);
});

test('only so many are under way; who is answered lets the next begin, and only once', () => {
  const { told, under, come, turn, answer } = lineOf();
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    come(name);
    turn();
  }
  expect(told).toEqual(['a', 'b', 'c']);
  const [first] = under;
  answer();
  first?.();
  expect(told).toEqual(['a', 'b', 'c', 'd']);
  turn();
  expect(told).toEqual(['a', 'b', 'c', 'd']);
});

test('who finds no place is refused at once, and those in the line keep theirs', () => {
  const { line, told, come, turn, answer } = lineOf();
  for (let i = 0; i <= PLACES + 2; i += 1) come(String(i));
  expect(told).toEqual(['0', 'not 5', 'not 6']);
  expect(line.length).toBe(PLACES);
  for (let i = 0; i < PLACES; i += 1) {
    answer();
    turn();
  }
  expect(told.slice(3)).toEqual(['1', '2', '3', '4']);
});

test('a prefetch finds no place while half of them are taken', () => {
  const { told, come } = lineOf();
  come('a');
  come('b');
  come('early', true);
  come('late', true);
  come('c');
  expect(told).toEqual(['a', 'not late']);
});

test('who has waited too long in a crowd is refused, and takes nobody else the turn', () => {
  const { told, come, turn } = lineOf();
  for (const name of ['a', 'b', 'c', 'd', 'e']) come(name);
  turn(PATIENCE + 1);
  // Of four that wait, two too many: with two left it is no crowd any more.
  expect(told).toEqual(['a', 'not b', 'not c', 'd']);
});

test('where few wait, one that is slow gets none of them refused, until all is', () => {
  const { told, come, turn } = lineOf();
  for (const name of ['a', 'b', 'c']) come(name);
  turn(PATIENCE * 10);
  expect(told).toEqual(['a', 'b']);
  turn(1);
  expect(told).toEqual(['a', 'b', 'not c']);
});

test('a crowd in one lane makes nobody in another impatient', () => {
  const { told, come, turn } = lineOf();
  for (const name of ['a0', 'a1', 'a2', 'a3']) come(name);
  come('b', false, 'two');
  turn(PATIENCE + 1);
  // Two of three in the long lane are too many for its half of four places; the one of the other lane is next.
  expect(told).toEqual(['a0', 'not a1', 'not a2', 'b']);
});

test('who has waited too long is refused also when nobody comes and nobody is answered', () => {
  const { told, come, wait } = lineOf();
  for (const name of ['a', 'b', 'c', 'd']) come(name);
  wait(PATIENCE);
  expect(told).toEqual(['a']);
  wait(PATIENCE);
  expect(told).toEqual(['a', 'not b']);
  wait(PATIENCE * 10);
  expect(told).toEqual(['a', 'not b', 'not c', 'not d']);
});

test('a crowd in one lane takes no place from another, and the one with least under way is next', () => {
  const { told, come, turn, answer } = lineOf();
  for (let i = 0; i <= PLACES; i += 1) come(`a${i}`);
  turn();
  turn();
  expect(told).toEqual(['a0', 'a1', 'a2']);
  come('a5');
  come('a6');
  come('a7');
  expect(told.slice(3)).toEqual(['not a7']);
  come('b0', false, 'two');
  come('b1', false, 'two');
  // Each takes the place of the last in the long lane, until both lanes are as long.
  expect(told.slice(4)).toEqual(['not a6', 'not a5']);
  come('b2', false, 'two');
  expect(told.slice(6)).toEqual(['not b2']);
  for (let i = 0; i < 6; i += 1) {
    turn();
    answer();
  }
  expect(told.slice(7)).toEqual(['b0', 'a3', 'b1', 'a4']);
});

test('while others ask, too, a lane has no more than its share under way, and all of it a second later', () => {
  const { told, come, turn, wait, answer } = lineOf();
  come('b', false, 'two');
  turn();
  answer();
  for (const name of ['a0', 'a1', 'a2']) {
    come(name);
    turn();
  }
  expect(told).toEqual(['b', 'a0']);
  come('b1', false, 'two');
  expect(told).toEqual(['b', 'a0', 'b1']);
  answer();
  answer();
  turn();
  expect(told.slice(3)).toEqual(['a1']);
  wait(PATIENCE * 11);
  for (const name of ['a3', 'a4']) {
    come(name);
    turn();
  }
  expect(told.slice(4)).toEqual(['not a2', 'a3', 'a4']);
});

test('each that comes is answered or refused, once; no turn begins two; nobody begins before who came earlier in the same lane', () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({ come: fc.boolean(), lane: fc.constantFrom('one', 'two', 'three') }),
      fc.record({ wait: fc.integer({ min: 0, max: PATIENCE * 12 }) }),
      fc.constant({ answer: true }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(acts, (all) => {
      const { line, told, under, come, turn, answer } = lineOf();
      const begun = () => told.filter((name) => !name.startsWith('not')).map(Number);
      const lanes: string[] = [];
      let came = 0;
      for (const act of all) {
        const before = begun().length;
        if ('come' in act) {
          lanes.push(act.lane);
          come(String((came += 1)), act.come, act.lane);
        }
        if ('wait' in act) turn(act.wait);
        if ('answer' in act) answer();
        expect(begun().length - before).toBeLessThanOrEqual(1);
        expect(line.length).toBeLessThanOrEqual(PLACES);
        expect(under.length).toBeLessThanOrEqual(AT_ONCE);
      }
      for (let i = 0; i <= PLACES + AT_ONCE; i += 1) {
        answer();
        turn(0);
      }
      const names = told.map((name) => Number(name.replace('not ', '')));
      expect(names.toSorted((a, b) => a - b)).toEqual(Array.from({ length: came }, (_, i) => i + 1));
      for (const lane of ['one', 'two', 'three']) {
        const own = begun().filter((name) => lanes[name - 1] === lane);
        expect(own).toEqual(own.toSorted((a, b) => a - b));
      }
    }),
  );
});
