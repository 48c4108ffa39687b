// Access tokens: 256 random bits, shown once; the database keeps their SHA-256 alone.
import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Holder } from '#server/access/user-caller.ts';

export const ROLES = ['member', 'department-admin', 'tenant-admin'] as const;
export type Role = (typeof ROLES)[number];
/** What the database may say of a token's role. */
const TOKEN_ROLES = [...ROLES, 'own'] as const;

/** Makes a token of 64 hexadecimal digits. `expiresAt` is in epoch milliseconds; without it the token lasts. */
export function issueToken(database: DatabaseSync, holder: Holder, expiresAt?: number): string {
  const token = randomBytes(32).toString('hex');
  // Sessions end by the thousand, and nobody else tidies up after them.
  database.prepare('DELETE FROM tokens WHERE expires_at <= ?').run(Date.now());
  database
    .prepare(
      'INSERT INTO tokens (hash, tenant, username, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(hashOf(token), holder.tenant, holder.username, holder.role, Date.now(), expiresAt ?? null);
  return token;
}

/** Whose token this is; undefined when it is unknown, revoked, or expired by `now` (epoch milliseconds). */
export function holderOf(database: DatabaseSync, token: string, now: number): Holder | undefined {
  const found = database
    .prepare(
      `SELECT tenant, username, role FROM tokens
       WHERE hash = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
    )
    .get(hashOf(token), now);
  const role = TOKEN_ROLES.find((one) => one === found?.['role']);
  if (found === undefined || role === undefined) return undefined;
  return { tenant: String(found['tenant']), username: String(found['username']), role };
}

/** Ends a token for good; answers whether it was there to end. */
export function revokeToken(database: DatabaseSync, token: string): boolean {
  const { changes } = database
    .prepare('UPDATE tokens SET revoked_at = ? WHERE hash = ? AND revoked_at IS NULL')
    .run(Date.now(), hashOf(token));
  return changes === 1;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
