// Real histories, each split into what was known and the one thing that was taken next.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const dataFolder = join(process.env['WAYFINDER_SHARED'] ?? '../shared', 'data');

export interface Dataset {
  readonly name: string;
  /** What is to be reached, and what it is called. */
  readonly goal: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly learners: readonly { readonly known: readonly string[]; readonly next: string }[];
}

export const hasData = existsSync(join(dataFolder, 'sequence_mooccubex.jsonl'));

export function datasets(): Dataset[] {
  return [mooccubex(), coursehub()];
}

/** Sequences of courses; the items are numbers alone. */
function mooccubex(): Dataset {
  const sequences = lines<{ train: string[]; test: string[] }>('sequence_mooccubex.jsonl');
  const learners = sequences.map(({ train, test }) => ({ known: train, next: test[0] ?? '' }));
  const keys = new Set(learners.flatMap(({ known, next }) => [...known, next]));
  const items = [...keys].map((key) => ({ course_id: key, name: key }));
  return { name: 'MOOCCubeX', goal: 'recall@10 ≥ 0.23', items, learners };
}

/** Ratings by their date; whoever rated two courses or more has a last one. */
function coursehub(): Dataset {
  const ratings = lines<{ user: string; course_id: string; date: string }>('interaction_coursehub.jsonl');
  const byUser = Map.groupBy(ratings, ({ user }) => user);
  const learners = [...byUser.values()].flatMap((rated) => {
    const sorted = rated.toSorted(
      (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.course_id < b.course_id ? -1 : 1),
    );
    const keys = [...new Set(sorted.map(({ course_id }) => course_id))];
    const next = keys.pop();
    return next === undefined || keys.length === 0 ? [] : [{ known: keys, next }];
  });
  const items = lines<{ course_id: string; name: string; description?: string }>('course_coursehub.jsonl');
  return { name: 'coursehub', goal: 'hit@10 ≥ 0.20', items, learners };
}

function lines<T>(file: string): T[] {
  return readFileSync(join(dataFolder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
