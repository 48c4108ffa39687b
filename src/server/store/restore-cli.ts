// npm run restore: puts a backup in the place of the database.
import { restoreStore } from './backup.ts';
import { databasePath } from './database-path.ts';
import { runFileCommand } from './run-file-command.ts';

const USAGE = `Usage: npm run restore -- FILE

Puts a backup in the place of the database in WAYFINDER_DATA. Stop the server first.
The database before it is kept beside it. Nothing is changed when FILE is damaged or of a newer version.`;

process.exitCode = runFileCommand(process.argv.slice(2), USAGE, (file) => {
  const kept = restoreStore(file, databasePath(process.env));
  return kept === undefined ? 'Restored.' : `Restored. The database before is kept as ${kept}.`;
});
