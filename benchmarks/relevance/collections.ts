// The judged collections, and what the rules of the data let us index of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogText } from '../../src/server/engine/catalog-document.ts';
import type { DocumentText } from '../../src/server/engine/engine.ts';

export interface Item {
  readonly id: string;
  readonly text: DocumentText;
}

export interface Judgement {
  readonly query: string;
  /** Id → grade. */
  readonly relevant: ReadonlyMap<string, number>;
}

export interface Collection {
  readonly name: string;
  readonly measure: 'NDCG@10' | 'recall@10';
  readonly goal: number;
  readonly items: readonly Item[];
  readonly judgements: readonly Judgement[];
  /** Other data of the tenant: what it may teach of words. None of it is judged, none is from the judged collection. */
  readonly teachers: readonly Item[];
  readonly taughtBy: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Where the judged data is. */
export const dataFolder = join(process.env['WAYFINDER_SHARED'] ?? '../shared', 'data');

function rows(file: string): Row[] {
  const lines = readFileSync(join(dataFolder, `${file}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** As the product indexes it, without the hidden fields. */
function itemOf(row: Row, idField: string, hidden: readonly string[]): Item {
  const shown = Object.entries(row).filter(([name]) => !hidden.includes(name));
  return { id: String(row[idField]), text: catalogText(Object.fromEntries(shown)) };
}

function items(file: string, idField: string, hidden: readonly string[] = []): Item[] {
  return rows(file).map((row) => itemOf(row, idField, hidden));
}

function judgements(file: string): Judgement[] {
  return rows(file).map((row) => ({
    query: String(row['query']),
    relevant: new Map(
      (row['relevant'] as { id: string; grade: number }[]).map(({ id, grade }) => [id, grade]),
    ),
  }));
}

export function judgedCollections(): Collection[] {
  const ONET = items('role_onet', 'role_id', ['alt_names']);
  const ESCO = items('role_esco', 'role_id');
  const SKILLS = items('skill_esco', 'skill_id');
  return [
    {
      name: 'courses',
      measure: 'NDCG@10',
      goal: 0.4,
      items: items('course_online_courses', 'course_id', ['skills', 'topics']),
      judgements: judgements('qrels_course_silver'),
      teachers: [...SKILLS, ...ESCO],
      taughtBy: 'ESCO skills and roles',
    },
    {
      name: 'O*NET roles',
      measure: 'recall@10',
      goal: 0.55,
      items: ONET,
      judgements: judgements('qrels_role_alt_titles_onet'),
      teachers: [...ESCO, ...SKILLS],
      taughtBy: 'ESCO roles and skills',
    },
    {
      name: 'ESCO roles',
      measure: 'recall@10',
      goal: 0.8,
      items: items('role_esco', 'role_id', ['alt_names']),
      judgements: judgements('qrels_role_alt_titles_esco'),
      teachers: [...SKILLS, ...ONET],
      taughtBy: 'ESCO skills, O*NET roles',
    },
    {
      name: 'ESCO skills',
      measure: 'recall@10',
      goal: 0.92,
      items: items('skill_esco', 'skill_id', ['alt_names']),
      judgements: judgements('qrels_skill_alt_labels_esco'),
      teachers: ESCO,
      taughtBy: 'ESCO roles',
    },
  ];
}
