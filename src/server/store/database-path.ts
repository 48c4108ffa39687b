// Where the data are.
import { join } from 'node:path';

/** The database file in the data folder that the environment names (WAYFINDER_DATA), or in ./data. */
export function databasePath(environment: Readonly<Record<string, string | undefined>>): string {
  return join(environment['WAYFINDER_DATA'] || 'data', 'wayfinder.sqlite');
}
