// What the published schema says of the documented endpoints. The SDK's package carries it, so it is always there.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** Of a JSON schema in the words of OpenAPI 3.0. */
type Schema = Readonly<Record<string, unknown>>;

export interface OfficialParameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly schema: {
    readonly type: string;
    readonly format?: string;
    readonly enum?: readonly string[];
    readonly default?: unknown;
  };
}

interface Operation {
  readonly parameters: readonly OfficialParameter[];
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  };
}

const FILE = 'node_modules/@iblai/iblai-api/sdk_schema.yml';
const DOCUMENTED = /^\/api\/(?:search|roles\/platform|user-groups)\//;

// The whole has 2.7 MB and takes a YAML reader seconds; the paths and schemas of interest are blocks of lines in it.
const text = readFileSync(FILE, 'utf8');
const operations = new Map<string, Operation>(
  [...text.matchAll(/^ {2}(\/api\/\S+):\n {4}get:\n((?: {6}.*\n|\n)+)/gm)]
    .filter(([, path = '']) => DOCUMENTED.test(path))
    .map(([, path = '', block = '']) => [path, parse(block)]),
);
const components = new Map<string, string>(
  [...text.slice(text.indexOf('\n  schemas:\n')).matchAll(/^ {4}(\w+):\n((?: {6}.*\n|\n)+)/gm)].map(
    ([, name = '', block = '']) => [name, block],
  ),
);

/** Paths of the schema, as templates. */
export const OFFICIAL_PATHS: readonly string[] = [...operations.keys()];

/** The query parameters of a path, by name. */
export function officialParameters(path: string): ReadonlyMap<string, OfficialParameter> {
  const { parameters } = operationOf(path);
  return new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
}

/**
 * A check of what a path answers with 200.
 * @param instead by `Component.property`, what stands there in place of the official schema
 */
export function answerCheck(path: string, instead: ReadonlyMap<string, Schema>): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const { schema } = operationOf(path).responses[200].content['application/json'];
  const definitions: Record<string, unknown> = {};
  const wanted = referencesIn(schema);
  for (const name of wanted) {
    const component: Schema = parse(components.get(name) ?? '');
    const properties = Object.entries((component['properties'] ?? {}) as Record<string, Schema>).map(
      ([property, official]) => [property, instead.get(`${name}.${property}`) ?? official],
    );
    const changed = { ...component, properties: Object.fromEntries(properties) };
    for (const other of referencesIn(changed)) wanted.add(other);
    definitions[name] = asJsonSchema(changed);
  }
  return ajv.compile({ ...(asJsonSchema(schema) as Schema), definitions });
}

function operationOf(path: string): Operation {
  const operation = operations.get(path);
  if (operation === undefined) throw new Error(`Wayfinder: the official schema has no ${path}.`);
  return operation;
}

function referencesIn(schema: Schema): Set<string> {
  return new Set(
    [...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name),
  );
}

/** `nullable` is a type in JSON Schema, and components are definitions. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema === 'string') return schema.replace('#/components/schemas/', '#/definitions/');
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, asJsonSchema(value)]),
  );
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest;
}
