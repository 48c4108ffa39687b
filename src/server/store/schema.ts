// The database's schema as forward migrations: entry n brings a database from version n to n + 1 (PRAGMA user_version).
// A migration that has been released is never edited; a change of mind is a new entry.

/**
 * Items are kept as versions. `versions.born` is the generation a version came with, `died` the one that ended it, and
 * what is live is what the generation in `state` shows: rows of a greater one are an import that has not been committed.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL
  ) STRICT;
  INSERT INTO state VALUES (1, 0);

  CREATE TABLE items (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (tenant, kind, key)
  ) STRICT;

  CREATE TABLE versions (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL REFERENCES items,
    born INTEGER NOT NULL,
    died INTEGER,
    name_folded TEXT NOT NULL,
    visibility TEXT NOT NULL,
    departments TEXT,
    owner TEXT,
    hash BLOB NOT NULL,
    data TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_by_item ON versions (number, born);
  CREATE INDEX versions_by_name ON versions (name_folded, number);
  CREATE INDEX versions_by_birth ON versions (born);
  CREATE INDEX versions_by_death ON versions (died) WHERE died IS NOT NULL;

  CREATE TABLE tokens (
    hash BLOB PRIMARY KEY,
    tenant TEXT NOT NULL,
    username TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  // Items of the catalog that an import took down, as they were last. A row of a generation that is not yet there is
  // an import under way, like a version of one.
  `
  CREATE TABLE removals (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL UNIQUE REFERENCES items,
    generation INTEGER NOT NULL,
    removed_at INTEGER NOT NULL,
    name TEXT NOT NULL,
    visibility TEXT NOT NULL,
    departments TEXT,
    owner TEXT,
    PRIMARY KEY (kind, key, tenant)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX removals_by_generation ON removals (generation);
  `,
  // What a generation is known by: one of the same number in a restored database has another stamp, unless it is the same.
  `
  CREATE TABLE generations (
    generation INTEGER PRIMARY KEY,
    stamp TEXT NOT NULL
  ) STRICT;
  INSERT INTO generations SELECT generation, lower(hex(randomblob(16))) FROM state;
  `,
];
