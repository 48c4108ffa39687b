// What a linter cannot say, and once more what it says: the direction of imports, the shape of the tree.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder → the folders it may import. The same table as in docs/design.md and .oxlintrc.json. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  client: ['contract'],
  url: ['contract'],
  text: [],
  ui: [],
  discovery: ['contract', 'client', 'url', 'text', 'ui'],
  features: ['contract', 'client', 'url', 'text', 'ui', 'discovery'],
  app: ['contract', 'client', 'url', 'text', 'ui', 'discovery', 'features'],
  worker: [],
  embed: ['contract', 'url'],
  server: ['contract', 'url'],
};
/** Where the two halves are put together. */
const COMPOSITION = ['src/main.tsx', 'src/embedded.ts', 'src/server/node.ts', 'src/server/dev.ts'];

const sources = globSync('src/**/*.{ts,tsx}');
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
const isTest = (file: string) => /\.(test|case)\.tsx?$/.test(file);

describe('the tree', () => {
  it('has only the folders of the design', () => {
    const folders = new Set(
      sources.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1]),
    );
    expect([...folders].filter((folder) => !(String(folder) in MAY_IMPORT))).toEqual([]);
  });

  it('names files in kebab-case and folders for ideas', () => {
    expect(sources.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)))).toEqual([]);
    expect(sources.filter((file) => /\/(utils|hooks|types|lib|helpers|common|misc)\//.test(file))).toEqual(
      [],
    );
    expect(sources.filter((file) => basename(file) === 'index.ts')).toEqual([]);
  });

  it('opens each module with a line that says what it is for', () => {
    const mute = sources.filter((file) => !isTest(file) && !/^(\/\/|\/\*)/.test(readFileSync(file, 'utf8')));
    expect(mute).toEqual([]);
  });
});

describe('imports', () => {
  const edges = sources.flatMap((file) => importsOf(file).map((name) => ({ file, name })));

  it('go #folder/file.ts across folders and ./file.ts within one', () => {
    expect(edges.filter(({ name }) => name.startsWith('..'))).toEqual([]);
    const within = edges.filter(
      ({ file, name }) => name.startsWith('#') && dirname(`src/${name.slice(1)}`) === dirname(file),
    );
    expect(within.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  it('follow the direction of the design', () => {
    const wrong = edges.filter(({ file, name }) => {
      const [, from = ''] = file.split('/');
      const [to = ''] = name.slice(1).split('/');
      if (!name.startsWith('#') || from === to) return false;
      if (COMPOSITION.includes(file) || (isTest(file) && from === 'server')) return false;
      return !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('never go from one feature to another', () => {
    const wrong = edges.filter(({ file, name }) => {
      const feature = /^src\/features\/([^/]+)\//.exec(file)?.[1];
      const other = /^#features\/([^/]+)\//.exec(name)?.[1];
      return feature !== undefined && other !== undefined && feature !== other;
    });
    expect(wrong).toEqual([]);
  });

  it('name files that are there', () => {
    const missing = edges.filter(
      ({ name }) => name.startsWith('#') && !existsSync(`src/${name.slice(1).split('?')[0]}`),
    );
    expect(missing).toEqual([]);
  });

  it('reach Node only where the design has Node', () => {
    const allowed =
      /^src\/server\/(node|dev|listen|shed-load|built-app|metrics)\.ts$|^src\/server\/(store|import|demo|indexing)\//;
    const wrong = edges.filter(
      ({ file, name }) => name.startsWith('node:') && !allowed.test(file) && !isTest(file),
    );
    expect(wrong.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
  });

  it('are forbidden by the linter exactly where this table forbids them', () => {
    const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as {
      overrides: { files: string[]; rules: Record<string, [string, { patterns: { group: string[] }[] }]> }[];
    };
    for (const [folder, may] of Object.entries(MAY_IMPORT)) {
      const rule = overrides.find(({ files }) => files.includes(`src/${folder}/**`))?.rules[
        'no-restricted-imports'
      ];
      const forbidden =
        rule?.[1].patterns.flatMap(({ group }) => group).filter((one) => one.startsWith('#')) ?? [];
      const expected = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !may.includes(other));
      expect(forbidden.toSorted(), folder).toEqual(expected.map((other) => `#${other}/**`).toSorted());
    }
  });
});

describe('docs/features.md', () => {
  const rows = [...readFileSync('docs/features.md', 'utf8').matchAll(/\| `(\S+\.tsx?)`: (.*?) +\|$/gm)];

  it('names a test for each row, and each is there', () => {
    expect(rows.length).toBeGreaterThan(40);
    const missing = rows.filter(([, file = '', title = '']) => !readFileSync(file, 'utf8').includes(title));
    expect(missing.map(([row]) => row)).toEqual([]);
  });
});
