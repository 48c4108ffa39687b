// What an index is made by. An index that was kept is good only for the very same.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '../..');
/** Folders whose code says what is in an index, and from which fields. */
const FOLDERS = ['contract', 'server/access', 'server/engine'];

/** Changes with our code, with the libraries that are locked, with Node and the Unicode it knows. */
export function indexMaker(): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  hash.update(readFileSync(join(SOURCES, '../package-lock.json')));
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      if (name.endsWith('.ts') && !name.includes('.test.') && !name.includes('.case.'))
        hash.update(name).update(readFileSync(join(SOURCES, folder, name)));
  return hash.digest('hex');
}
