// Strings that nobody should type: a few of our own, and the public lists beside the project where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { records, texts } from '#server/engine/document-fields.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/payloads/', import.meta.url));
export const HAS_PAYLOADS = existsSync(FOLDER);

const KINDS = {
  blanks: ['', ' ', ',', ', ', '\0', '\u200B', '\uFEFF', '%', '%00'],
  numbers: ['0', '-1', '1e9', '99999999999999999999', 'NaN'],
  words: ['true', 'null', 'undefined', '[]', '{}', '__proto__', 'constructor', 'hasOwnProperty'],
  days: ['2026-02-30', '2026-13', '0000-00-00'],
  chosen: ['desc', 'name', 'courses', 'COURSES', 'json', 'a,b', '550e8400-e29b-41d4-a716-446655440000'],
  patterns: [
    '"',
    "'",
    '\\',
    '*',
    '.*',
    '((',
    '[a-',
    '(a+)+$',
    'AND',
    'NEAR(a b)',
    'a:b',
    '-a',
    '"a',
    '^',
    '~2',
  ],
  attacks: ["' OR 1=1 --", 'x"); DROP TABLE items;--', '<script>alert(1)</script>', '{{x}}', '${x}', '../..'],
  scripts: ['ß', 'İ', 'ﬁ', '\u0301\u0301', '👩‍👩‍👧', '\uD800', '数据', 'ไทย', 'العربية'],
  long: ['x'.repeat(513), 'é'.repeat(600)],
};

/** A few of each kind of trouble. */
export const AWKWARD = Object.values(KINDS).flat();

/** The public lists of hostile and awkward strings; of the longest, which varies little, each fourth line. */
export function readPayloads(): string[] {
  const read = (file: string) => readFileSync(FOLDER + file, 'utf8');
  const json = (file: string): unknown => JSON.parse(read(file));
  const lines = (file: string) => read(file).split('\n');
  const fuzzdb = readdirSync(`${FOLDER}fuzzdb`).filter((file) => !file.startsWith('_'));
  return [
    ...new Set([
      ...texts(json('blns/blns.json')),
      ...records(json('coreruleset/payloads.json')).flatMap(({ raw }) => texts(raw)),
      ...records(json('dompurify/expect.json')).flatMap(({ payload }) => texts(payload)),
      ...lines('payloadbox/xss-payload-list.txt').filter((_, line) => line % 4 === 0),
      ...['seclists/quick-SQLi.txt', 'seclists/NoSQL.txt'].flatMap(lines),
      ...fuzzdb.flatMap((file) => lines(`fuzzdb/${file}`)),
    ]),
  ];
}
