import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuntimeConfig as AppConfig } from '#app/runtime-config.ts';
import type { Feature as AppFeature } from '#client/site-context.ts';
import type { RuntimeConfig } from '#server/page.ts';
import type { Feature } from '#server/site-look.ts';
import { isColour } from './read-colour.ts';
import { publicConfig } from './public-config.ts';
import { readConfig } from './config.ts';

/** What a start says of an environment and a tenants' file: the sentences of the refusal, or none. */
function refusals(environment: Record<string, string>, file?: string): string[] {
  try {
    readConfig(environment, () => file ?? '');
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

/** What a tenant's user finds, or a visitor. */
function siteOf(environment: Record<string, string>, file: object, tenant?: string): RuntimeConfig {
  const read = readConfig({ ...environment, WAYFINDER_TENANTS_FILE: 'f' }, () => JSON.stringify(file));
  const { config, configOf } = publicConfig(read, 'b');
  return (tenant === undefined ? undefined : configOf?.(tenant)) ?? config;
}

describe('a look by the environment', () => {
  it('is served as it was said', () => {
    const read = readConfig({
      WAYFINDER_NAME: 'Northmoor',
      WAYFINDER_LOGO: '/logo.svg',
      WAYFINDER_ACCENT: 'oklch(0.5 0.1 20)',
      WAYFINDER_RADIUS: 'large',
      WAYFINDER_DENSITY: 'compact',
      WAYFINDER_CONTENT: 'courses, programs,courses',
      WAYFINDER_HIDDEN_FACETS: 'price,promotion',
      WAYFINDER_HIDDEN_FEATURES: 'people,groups',
      WAYFINDER_CHAT: 'https://chat.example/{tenant}/{mentor}?prompt={prompt}',
      WAYFINDER_SERVICE_WORKER: 'off',
    });
    expect(publicConfig(read, 'b').config).toEqual({
      name: 'Northmoor',
      basePath: '',
      buildId: 'b',
      logo: '/logo.svg',
      accent: 'oklch(0.5 0.1 20)',
      radius: 'large',
      density: 'compact',
      content: ['courses', 'programs'],
      hiddenFacets: ['price', 'promotion'],
      hiddenFeatures: ['people', 'groups'],
      chat: 'https://chat.example/{tenant}/{mentor}?prompt={prompt}',
      serviceWorker: false,
    });
  });

  it('is refused by name, value and remedy, all of it at once', () => {
    const said = refusals({
      WAYFINDER_NAME: 'x'.repeat(81),
      WAYFINDER_LOGO: 'http://plain.example/logo.png',
      WAYFINDER_ACCENT: 'reddish',
      WAYFINDER_RADIUS: 'round',
      WAYFINDER_DENSITY: 'tight',
      WAYFINDER_CONTENT: 'courses,movies',
      WAYFINDER_HIDDEN_FACETS: 'colour',
      WAYFINDER_HIDDEN_FEATURES: 'catalog',
      WAYFINDER_CHAT: 'https://{tenant}.example/',
      WAYFINDER_SERVICE_WORKER: 'perhaps',
    });
    expect(said).toHaveLength(10);
    expect(said).toContain(
      'WAYFINDER_ACCENT="reddish" must be an opaque CSS colour: #rrggbb, rgb(), hsl() or oklch()',
    );
    expect(said.find((one) => one.startsWith('WAYFINDER_CONTENT='))).toContain(
      '"movies" must be some of courses',
    );
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example/x',
    '/\\evil.example',
    'https://a:b@c.example/',
    'data:image/svg+xml,x',
    'logo.svg',
  ])('may not have its logo at %s', (logo) => expect(refusals({ WAYFINDER_LOGO: logo })).toHaveLength(1));

  it.each([
    '/chat/{person}',
    'javascript:{prompt}',
    'https://chat.example:{mentor}/',
    '//x/{mentor}',
    'http://chat.example/',
  ])('may not have its chats at %s', (chat) => expect(refusals({ WAYFINDER_CHAT: chat })).toHaveLength(1));
});

describe('a look for each tenant', () => {
  const FILE = { north: { name: 'Northmoor', accent: '#2b6' }, fen: { density: 'compact' } };

  it('is what its users find, on top of what is said for all', () => {
    expect(siteOf({ WAYFINDER_RADIUS: 'none' }, FILE, 'north')).toMatchObject({
      name: 'Northmoor',
      accent: '#2b6',
      radius: 'none',
      looksDiffer: true,
    });
    expect(siteOf({}, FILE, 'fen')).toMatchObject({ name: 'Wayfinder', density: 'compact' });
    expect(siteOf({}, FILE)).not.toHaveProperty('accent');
    expect(siteOf({}, FILE, 'elsewhere')).not.toHaveProperty('accent');
    expect(siteOf({}, FILE, 'constructor').name).toBe('Wayfinder');
  });

  it('is everybody’s where the site is for one tenant', () => {
    const site = siteOf({ WAYFINDER_TENANT: 'north' }, FILE);
    expect(site).toMatchObject({ tenant: 'north', name: 'Northmoor', accent: '#2b6' });
    expect(site.looksDiffer).toBeUndefined();
  });

  it('is refused with its place in the file, beside what else is wrong', () => {
    const file = JSON.stringify({ 'no tenant': {}, a: { colour: 'red', radius: 3 }, b: 'blue' });
    const said = refusals({ WAYFINDER_TENANTS_FILE: 'looks.json', PORT: 'high' }, file);
    expect(said).toHaveLength(5);
    expect(said.join('\n')).toContain('a.colour is not known; the keys are name, logo');
    expect(said.join('\n')).toContain('a.radius=3 must be none or small or large');
    for (const broken of ['', '[]', '{', 'null'])
      expect(refusals({ WAYFINDER_TENANTS_FILE: 'looks.json' }, broken)).toHaveLength(1);
    expect(() => readConfig({ WAYFINDER_TENANTS_FILE: '/no/such.json' })).toThrow(/no\/such\.json/);
  });

  it('never stops the reading, whatever the file says', () => {
    fc.assert(
      fc.property(fc.json(), (file) => {
        for (const line of refusals({ WAYFINDER_TENANTS_FILE: 'f' }, file))
          expect(line).toMatch(/WAYFINDER_TENANTS_FILE/);
      }),
    );
  });
});

it.each([
  '#12',
  '#12345',
  '#11223344',
  'rgb(1 2)',
  'rgb(1,2 3)',
  'red',
  'oklch(1 1 1 / 0.5)',
  'rgb(1,2%,3)',
  'var(--x)',
])('%s is no colour for an accent', (colour) => expect(isColour(colour)).toBe(false));

it('the app reads the configuration that the server writes', () => {
  const there = (config: RuntimeConfig): AppConfig => config;
  const back = (config: AppConfig): RuntimeConfig => config;
  const config = { name: 'n', basePath: '', buildId: 'b' };
  expect(back(there(config))).toBe(config);
  const keys: Record<keyof AppConfig, keyof RuntimeConfig> & Record<keyof RuntimeConfig, keyof AppConfig> = {
    name: 'name',
    tenant: 'tenant',
    basePath: 'basePath',
    buildId: 'buildId',
    logo: 'logo',
    accent: 'accent',
    radius: 'radius',
    density: 'density',
    content: 'content',
    hiddenFacets: 'hiddenFacets',
    hiddenFeatures: 'hiddenFeatures',
    chat: 'chat',
    looksDiffer: 'looksDiffer',
    serviceWorker: 'serviceWorker',
    sitePath: 'sitePath',
    frameOrigins: 'frameOrigins',
  };
  expect(Object.keys(keys)).toHaveLength(16);
  const feature: Feature = 'palette' satisfies AppFeature;
  expect(feature satisfies AppFeature).toBe('palette');
});
