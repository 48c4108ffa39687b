// npm run backup: copies the database into one file, also while the server runs.
import { backupStore } from './backup.ts';
import { databasePath } from './database-path.ts';
import { runFileCommand } from './run-file-command.ts';

const USAGE = `Usage: npm run backup -- FILE

Copies the database in WAYFINDER_DATA to FILE, as it is at one moment. The server may run meanwhile.
A FILE that is there already is replaced once the new one is whole.`;

process.exitCode = runFileCommand(process.argv.slice(2), USAGE, (file) => {
  backupStore(databasePath(process.env), file);
  return `${file} is a whole copy. It holds hashes of tokens and people’s data: keep it like the database.`;
});
