// Where the notes of an import go: the first ones to the terminal, all of them to a file where one is named.
import { closeSync, openSync, writeSync } from 'node:fs';
import { SourceError } from '#server/import/reading/entry.ts';
import type { Note } from './import-records.ts';

export interface NoteLog {
  add(note: Note): void;
  /** Says how many were not shown. */
  close(): void;
}

/** So many notes of each severity are shown; the rest is counted. */
const SHOWN = 20;
const WORDS = {
  bad: { one: 'bad row', many: 'bad rows' },
  warning: { one: 'warning', many: 'warnings' },
} as const;

/** @param show writes a line to the terminal. @throws SourceError when the file cannot be written. */
export function openNoteLog(path: string | undefined, show: (line: string) => void): NoteLog {
  const file = path === undefined ? undefined : written(path, () => openSync(path, 'w'));
  const counts = { bad: 0, warning: 0 };
  return {
    add({ severity, text }) {
      const line = `${WORDS[severity].one}: ${text}`;
      if (file !== undefined) written(path, () => writeSync(file, `${line}\n`));
      counts[severity] += 1;
      if (counts[severity] <= SHOWN) show(line);
    },
    close() {
      const hint = path === undefined ? ' (--errors FILE writes all)' : '';
      for (const severity of ['bad', 'warning'] as const)
        if (counts[severity] > SHOWN)
          show(`… and ${counts[severity] - SHOWN} more ${WORDS[severity].many}${hint}`);
      if (file !== undefined) closeSync(file);
    },
  };
}

function written<T>(path: string | undefined, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new SourceError(`${path} cannot be written: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
