// npm run token: makes an access token for a user of a tenant and prints it, this once.
import { parseArgs } from 'node:util';
import { databasePath } from './database-path.ts';
import { StoreError } from './open-database.ts';
import { openStore } from './sqlite-store.ts';
import { StoreFullError } from './store.ts';
import { ROLES } from './tokens.ts';

const USAGE = `Usage: npm run token -- --tenant KEY --username NAME [--role ${ROLES.join('|')}] [--expires 90d]

Prints a new access token. It is shown this once: only its hash is kept.
--role is member where it is not given; --expires takes days (90d) or hours (12h), without it the token lasts.`;

const HOUR = 3_600_000;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: {
        tenant: { type: 'string' },
        username: { type: 'string' },
        role: { type: 'string', default: 'member' },
        expires: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const { tenant, username, expires } = values;
    const role = ROLES.find((one) => one === values.role);
    if (!tenant || !username) return misuse('Say for whom: --tenant KEY and --username NAME.');
    if (role === undefined) return misuse(`“${values.role}” is no role. Roles are ${ROLES.join(', ')}.`);
    const lifetime = expires === undefined ? undefined : lifetimeOf(expires);
    if (expires !== undefined && lifetime === undefined)
      return misuse(`“${expires}” is no lifetime. Write days (90d) or hours (12h).`);
    return issue({ tenant, username, role }, lifetime);
  } catch (error) {
    if (error instanceof StoreError || error instanceof StoreFullError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (error instanceof TypeError) return misuse(error.message);
    throw error;
  }
}

function issue(
  holder: { tenant: string; username: string; role: (typeof ROLES)[number] },
  lifetime: number | undefined,
): number {
  const store = openStore(databasePath(process.env));
  try {
    const tenants = store.tenants();
    // In platform mode the tenants are the platform's, and nothing is known of them here.
    const isElsewhere = process.env['WAYFINDER_ENGINE'] === 'platform';
    if (!isElsewhere && !tenants.includes(holder.tenant)) {
      const known =
        tenants.length === 0
          ? 'There are none yet: import something first.'
          : `There are ${tenants.join(', ')}.`;
      process.stderr.write(`There is no tenant “${holder.tenant}”. ${known}\n`);
      return 1;
    }
    if (!isElsewhere && store.byKey(holder.tenant, 'user', [holder.username]).length === 0)
      process.stderr.write(
        `Note: ${holder.tenant} has no user “${holder.username}” yet, so the token belongs to no department.\n`,
      );
    const expiresAt = lifetime === undefined ? undefined : Date.now() + lifetime;
    process.stdout.write(`${store.issueToken(holder, expiresAt)}\n`);
    return 0;
  } finally {
    store.close();
  }
}

function lifetimeOf(text: string): number | undefined {
  const [, amount = '', unit] = /^([1-9]\d{0,4})([dh])$/.exec(text) ?? [];
  return amount === '' ? undefined : Number(amount) * HOUR * (unit === 'd' ? 24 : 1);
}

function misuse(problem: string): number {
  process.stderr.write(`${problem}\n\n${USAGE}\n`);
  return 2;
}
