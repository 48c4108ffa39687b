// SQLite alone: FTS5 for the text, a table of values for the facets, GROUP BY to count them.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { EngineDocument, SearchRequest } from '../../src/server/engine/engine.ts';
import type { Contender } from './contender.ts';
import { FACETS } from './world.ts';

const SCHEMA = `
  CREATE TABLE item (id INTEGER PRIMARY KEY, access TEXT NOT NULL, name TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(name, tags, description, content='', tokenize='porter unicode61');
  CREATE TABLE value (facet INTEGER NOT NULL, value TEXT NOT NULL, item INTEGER NOT NULL,
    PRIMARY KEY (facet, value, item)) WITHOUT ROWID;
  CREATE TEMP TABLE found (item INTEGER PRIMARY KEY);
`;

export class Fts5 implements Contender {
  readonly remark = 'no typos, no parents';
  readonly #database = new DatabaseSync(':memory:');

  build(documents: Iterable<EngineDocument>): void {
    this.#database.exec(SCHEMA);
    const item = this.#database.prepare('INSERT INTO item VALUES (?, ?, ?)');
    const words = this.#database.prepare(
      'INSERT INTO words (rowid, name, tags, description) VALUES (?, ?, ?, ?)',
    );
    const value = this.#database.prepare('INSERT OR IGNORE INTO value VALUES (?, ?, ?)');
    this.#database.exec('BEGIN');
    for (const { row, access, text, facets } of documents) {
      item.run(row, access[0] ?? '', text.name);
      words.run(row, text.name, (text.tags ?? []).join(' '), text.description ?? '');
      for (const [facet, { name }] of FACETS.entries())
        for (const one of facets[name] ?? []) value.run(facet, one, row);
    }
    this.#database.exec(
      'CREATE INDEX by_item ON value (item, facet, value); ANALYZE; COMMIT; PRAGMA cache_size = -500000',
    );
  }

  search(request: SearchRequest): number {
    this.#find(request);
    const all = this.#filtered(request);
    const count = Number(this.#all(`SELECT count(*) AS n ${all.from}`, all.values)[0]?.['n']);
    this.#all(`SELECT found.item ${all.from} ORDER BY found.item LIMIT ${request.limit}`, all.values);
    for (const [facet, { name, limit }] of FACETS.entries()) {
      const { from, values } = this.#filtered(request, name);
      const sql = `SELECT value.value, count(*) AS n FROM value WHERE facet = ${facet} AND item IN (SELECT found.item ${from})
        GROUP BY value.value ORDER BY n DESC LIMIT ${limit}`;
      this.#all(sql, values);
    }
    return count;
  }

  bytes(): number {
    const [pages, size] = ['page_count', 'page_size'].map(
      (name) => this.#all(`PRAGMA ${name}`, [])[0]?.[name],
    );
    return Number(pages) * Number(size);
  }

  /** What the caller sees and the text finds, once for all facets. */
  #find({ text, access }: SearchRequest): void {
    this.#database.exec('DELETE FROM found');
    const seen = `access IN (${access.map(() => '?').join()})`;
    const match = text === undefined ? '' : ' AND id IN (SELECT rowid FROM words WHERE words MATCH ?)';
    const quoted = (text ?? '').split(/\s+/).map((word) => `"${word.replaceAll('"', '""')}"`);
    this.#database
      .prepare(`INSERT INTO found SELECT id FROM item WHERE ${seen}${match}`)
      .run(...access, ...(text === undefined ? [] : [`${quoted.join(' ')}*`]));
  }

  #filtered({ filters }: SearchRequest, but?: string): { from: string; values: SQLInputValue[] } {
    const conditions: string[] = [];
    const values: SQLInputValue[] = [];
    for (const [facet, { name }] of FACETS.entries()) {
      const chosen = filters[name] ?? [];
      if (chosen.length === 0 || name === but) continue;
      const marks = chosen.map(() => '?').join();
      conditions.push(
        `found.item IN (SELECT item FROM value WHERE facet = ${facet} AND value IN (${marks}))`,
      );
      values.push(...chosen);
    }
    return { from: `FROM found ${conditions.length > 0 ? 'WHERE ' : ''}${conditions.join(' AND ')}`, values };
  }

  #all(sql: string, values: SQLInputValue[]) {
    return this.#database.prepare(sql).all(...values);
  }
}
