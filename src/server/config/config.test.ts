// The configuration: what is read, what is refused, and that the documents name all of it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const PLATFORM = { WAYFINDER_ENGINE: 'platform', WAYFINDER_PLATFORM_URL: 'https://host.example/dm/' };

/** The sentences of the refusal. */
function refusals(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    return error instanceof Error
      ? error.message
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
      : [];
  }
  return [];
}

describe('the environment', () => {
  it('may say nothing at all', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4173, demo: true, basePath: '', issuers: [] });
    expect(config.platform).toBeUndefined();
    expect(config.metricsPort).toBeUndefined();
    expect(config.origins.size).toBe(0);
  });

  it('says every mistake at once, by name', () => {
    const said = refusals({
      PORT: 'high',
      WAYFINDER_DEMO: 'maybe',
      WAYFINDER_BASE_PATH: 'learn/',
      WAYFINDER_ORIGINS: '{"a": ["*"]}',
      WAYFINDER_ISSUERS: 'nonsense',
      WAYFINDER_METRICS_PORT: '-1',
      WAYFINDER_ENGINE: 'platform',
      WAYFINDER_PLATFORM_KEY: 'two words',
      WAYFINDER_PLATFORM_SCHEME: 'Basic',
      WAYFINDER_PLATFORM_TIMEOUT: '0',
      WAYFINDER_PLATFORM_CACHE_SECONDS: '1e9',
    });
    expect(new Set(said.map((line) => line.split(/[= ]/)[0]))).toEqual(
      new Set([
        'PORT',
        'WAYFINDER_BASE_PATH',
        'WAYFINDER_DEMO',
        'WAYFINDER_ISSUERS',
        'WAYFINDER_METRICS_PORT',
        'WAYFINDER_ORIGINS',
        'WAYFINDER_PLATFORM_CACHE_SECONDS',
        'WAYFINDER_PLATFORM_KEY',
        'WAYFINDER_PLATFORM_SCHEME',
        'WAYFINDER_PLATFORM_TIMEOUT',
        'WAYFINDER_PLATFORM_URL',
      ]),
    );
  });

  it('never repeats a key', () => {
    const said = refusals({
      ...PLATFORM,
      WAYFINDER_PLATFORM_KEY: 'my secret',
      WAYFINDER_PLATFORM_VISITOR_KEY: 'é',
    });
    expect(said).toHaveLength(2);
    expect(said.join()).not.toMatch(/my secret|é/);
  });

  it.each([
    'host.example',
    'ftp://host.example',
    'https://user:word@host.example',
    'https://host.example/?key=1',
  ])('may not put the platform at %s', (url) =>
    expect(refusals({ ...PLATFORM, WAYFINDER_PLATFORM_URL: url })).toHaveLength(1),
  );

  it('names what is missing of a cluster', () => {
    expect(refusals({ WAYFINDER_ENGINE: 'opensearch', WAYFINDER_OPENSEARCH_PREFIX: 'No' })).toEqual([
      expect.stringContaining('WAYFINDER_OPENSEARCH_URL="" must be the address of the cluster'),
      expect.stringContaining('WAYFINDER_OPENSEARCH_PREFIX="No" must be lower-case letters'),
    ]);
  });

  it('reads the platform, and leaves the demo to an engine of our own', () => {
    const config = readConfig({ ...PLATFORM, WAYFINDER_PLATFORM_KEY: 'k', WAYFINDER_TENANT: 'acme' });
    expect(config.demo).toBe(false);
    expect(config.platform).toEqual({
      url: 'https://host.example/dm',
      images: 'https://host.example/dm',
      key: 'k',
      visitorKey: undefined,
      scheme: 'Api-Token',
      tenant: 'acme',
      patience: 10_000,
      cache: { entries: 1_000, bytes: 67_108_864, seconds: 30 },
    });
  });
});

it('docs/operations.md names every variable that the server reads, and no other', () => {
  const sources = globSync('src/server/**/*.ts').filter((file) => !/\.(test|case)\.ts$/.test(file));
  const read = sources.flatMap(
    (file) => readFileSync(file, 'utf8').match(/\bWAYFINDER_[A-Z_]+|'(?:PORT|HOST)'/g) ?? [],
  );
  const names = [...new Set(read.map((name) => name.replaceAll("'", '')))].toSorted();
  const told = new Set(
    readFileSync('docs/operations.md', 'utf8').match(/`(?:WAYFINDER_[A-Z_]+|PORT|HOST)`/g),
  );
  expect(names.length).toBeGreaterThan(20);
  expect([...told].map((name) => name.replaceAll('`', '')).toSorted()).toEqual(names);
});
