// The command line of the import: read, or refused with a sentence.
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from '#server/store/store.ts';

export interface Arguments {
  readonly files: readonly string[];
  readonly tenant: string;
  readonly kind: Kind | undefined;
  readonly dryRun: boolean;
  readonly replace: boolean;
  /** Where all notes go, too. */
  readonly errors: string | undefined;
}

export const USAGE = `Usage: npm run import -- FILE… --tenant KEY [options]

Imports courses, programs, pathways, skills, roles, resources, mentors, prompts, documents, users and groups
from CSV, JSON and JSON Lines files, also gzipped (.gz). The file name - is standard input.

  --tenant KEY   whose they are (required): letters, digits, - and _
  --kind KIND    what they are, whatever the records say: ${KINDS.join(', ')}
  --dry-run      say what would change, write nothing
  --replace      end what the tenant has of these kinds and the files do not have
  --errors FILE  write every bad row and warning to FILE
  --help         show this

Data go to the folder WAYFINDER_DATA (./data without it). A running server shows them by itself.`;

const TENANT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** `undefined`: help was asked for. */
export function readArguments(args: readonly string[]): Arguments | { problem: string } | undefined {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        kind: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        errors: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The arguments cannot be read.' };
  }
  const { values, positionals: files } = parsed;
  if (values.help) return undefined;
  const { tenant, errors } = values;
  const kind = KINDS.find((one) => one === values.kind);
  if (files.length === 0) return { problem: 'Name a file to import, or - for standard input.' };
  if (files.filter((file) => file === '-').length > 1)
    return { problem: 'Standard input can be named only once.' };
  if (tenant === undefined) return { problem: 'Say whose data they are: --tenant KEY.' };
  if (!TENANT.test(tenant))
    return { problem: `“${tenant}” is no key of a tenant: letters, digits, dots, - and _, at most 100.` };
  if (values.kind !== undefined && kind === undefined)
    return { problem: `“${values.kind}” is no kind. Kinds are ${KINDS.join(', ')}.` };
  return { files, tenant, kind, dryRun: values['dry-run'], replace: values.replace, errors };
}
