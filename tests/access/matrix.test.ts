// Every caller asks every endpoint for an item of every kind of owner.
import { describe, expect, test } from 'vitest';
import { CALLERS, type CallerName, MATRIX, type Question, type Scope, SCOPES } from './matrix.ts';
import { createMatrixWorld, HIDDEN, WORDS } from './matrix-world.ts';

const plain = createMatrixWorld();
const withNearby = createMatrixWorld({ nearby: true });

interface Answer {
  readonly cell: string;
  /** All that may be told apart: status, headers, body, with what stands for the item taken out. */
  readonly told: unknown;
  readonly body: string;
}

async function ask(
  caller: CallerName,
  { address, kind, notFound, nearby }: Question,
  scope: Scope,
): Promise<Answer> {
  const world = nearby === true ? withNearby : plain;
  const names: Record<string, string> = {
    ...world.namesOf(kind, scope),
    me: caller,
    mine: world.tenantOf(caller),
  };
  const response = await world.ask(
    caller,
    address.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ''),
  );
  const body = await response.text();
  const headers = new Map(response.headers);
  headers.delete('etag');
  headers.delete('x-request-id');
  const { request_id: _, ...fields } = JSON.parse(body) as Record<string, unknown>;
  const { word = '', key = '', uuid = '' } = names;
  const told = [key, word, uuid].reduce(
    (text, one) => text.replaceAll(one, '#'),
    JSON.stringify([response.status, [...headers], fields]),
  );
  const cell = cellOf(response.status, fields, body);
  return { cell: notFound !== undefined && cell === String(notFound) ? '0' : cell, told, body };
}

function cellOf(status: number, fields: Record<string, unknown>, body: string): string {
  if (status !== 200) return String(status);
  const { count, terms, pagination, roles, facets, removed, similar, groups, steps, closing } = fields as {
    count?: number;
    terms?: object;
    pagination?: { totalItems: number };
    roles?: unknown[];
    removed?: object;
    similar?: unknown[];
    steps?: unknown[];
    closing?: unknown[];
    groups?: { count: number }[];
    facets?: Record<string, { total: number; terms: Record<string, number>; other: number }>;
  };
  if (removed !== undefined) return '1';
  if (similar !== undefined) return `${Math.min(1, similar.length)}${body.includes(HIDDEN) ? '*' : ''}`;
  if (groups !== undefined) return String(groups.reduce((sum, group) => sum + group.count, 0));
  const found =
    count ?? pagination?.totalItems ?? Object.keys(terms ?? roles ?? steps ?? closing ?? {}).length;
  for (const [name, facet] of Object.entries(facets ?? {}))
    for (const [value, times] of Object.entries(facet.terms))
      // A chosen value is shown at 0 too; the choices of a facet do not narrow the facet itself.
      if (times > found && !isChosen(name)) throw new Error(`${name} counts ${times} × ${value} in ${found}`);
  return `${found}${body.includes(HIDDEN) ? '*' : ''}`;
}

function isChosen(facet: string): boolean {
  return ['tags', 'category', 'department', 'content', 'tenant'].includes(facet);
}

const rows = ({ cells }: Question) =>
  cells
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

test('the matrix has every caller and every scope, and more than 600 cells', () => {
  let cells = 0;
  for (const question of Object.values(MATRIX)) {
    expect(rows(question).map(([caller]) => caller)).toEqual(CALLERS);
    for (const [, ...row] of rows(question)) {
      expect(row).toHaveLength(SCOPES.length);
      cells += row.length;
    }
  }
  expect(cells).toBeGreaterThan(600);
});

describe.each(Object.entries(MATRIX))('%s', (_, question) => {
  test.each(rows(question))('for %s', async (name, ...row) => {
    const caller = CALLERS.find((one) => one === name) ?? 'visitor';
    const answers = await Promise.all(SCOPES.map((scope) => ask(caller, question, scope)));
    expect(answers.map(({ cell }) => cell)).toEqual(row);
    const missing = answers.at(-1);
    for (const [index, { cell, told, body }] of answers.entries()) {
      if (cell.startsWith('1')) continue;
      expect(told, `${SCOPES[index]} looks like what is not there`).toBe(missing?.told);
      if (question.echoes !== true) expect(body).not.toContain(WORDS[SCOPES[index] ?? 'missing']);
    }
  });
});
