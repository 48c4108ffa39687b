// A progress line on a terminal: how far, how fast, how long still. Elsewhere it says nothing.
import type { WriteStream } from 'node:tty';

export interface Progress {
  /** @param share from 0 to 1 of the work, undefined where the whole is not known. */
  update(rows: number, share: number | undefined): void;
  /** Takes the line away. */
  end(): void;
}

const WIDTH = 24;
const EVERY_MILLISECONDS = 100;

export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'write'>, now = Date.now): Progress {
  if (!stream.isTTY) return { update: () => undefined, end: () => undefined };
  const start = now();
  let shown = 0;
  return {
    update(rows, share) {
      const time = now();
      if (time - shown < EVERY_MILLISECONDS) return;
      shown = time;
      stream.write(`\r\u001b[K${progressLine(rows, (time - start) / 1000, share)}`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}

/** "████████░░░░░░░░  33 %  12,000 rows  8,000 a second  3 s left" */
export function progressLine(rows: number, seconds: number, share: number | undefined): string {
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0;
  const said = `${rows.toLocaleString('en')} rows  ${rate.toLocaleString('en')} a second`;
  if (share === undefined || share <= 0) return said;
  const done = Math.round(Math.min(share, 1) * WIDTH);
  const left = Math.ceil((seconds / share) * (1 - Math.min(share, 1)));
  const percent = Math.floor(Math.min(share, 1) * 100);
  return `${'█'.repeat(done)}${'░'.repeat(WIDTH - done)}  ${percent} %  ${said}  ${left} s left`;
}
