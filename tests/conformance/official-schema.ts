// What the published schema says of the documented endpoints. The SDK's package carries it, so it is always there.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
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
 * A check of what a path answers with 200. It gives what is wrong: `Component.property`, or a place and a reason.
 * @param instead by `Component.property`, what stands there in place of the official schema
 */
export function answerCheck(
  path: string,
  instead: ReadonlyMap<string, Schema>,
): (answer: unknown) => readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const { schema } = operationOf(path).responses[200].content['application/json'];
  const definitions: Record<string, unknown> = {};
  const wanted = referencesIn(schema);
  for (const name of wanted) {
    definitions[name] = component(name, instead);
    for (const other of referencesIn(definitions[name])) wanted.add(other);
  }
  const validate = ajv.compile({ ...(asJsonSchema(schema) as Schema), definitions });
  return (answer) => {
    validate(answer);
    return (validate.errors ?? []).map(({ parentSchema, instancePath, message }) =>
      String(parentSchema?.['title'] ?? `${instancePath} ${message}`),
    );
  };
}

/** A component whose properties have their full names for titles. */
function component(name: string, instead: ReadonlyMap<string, Schema>) {
  const official: Schema = parse(components.get(name) ?? '');
  const properties = Object.entries((official['properties'] ?? {}) as Record<string, Schema>).map(
    ([property, schema]) => {
      const title = `${name}.${property}`;
      return [property, { ...(instead.get(title) ?? schema), title }];
    },
  );
  return asJsonSchema({ ...official, properties: Object.fromEntries(properties) });
}

function operationOf(path: string): Operation {
  const operation = operations.get(path);
  if (operation === undefined) throw new Error(`Wayfinder: the official schema has no ${path}.`);
  return operation;
}

function referencesIn(schema: unknown): Set<string> {
  return new Set(
    [...JSON.stringify(schema).matchAll(/"#\/\w+(?:\/\w+)?\/(\w+)"/g)].map(([, name = '']) => name),
  );
}

/** `nullable` is a type in JSON Schema, and components are definitions. Where no type is said, null is allowed as it is. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema === 'string') return schema.replace('#/components/schemas/', '#/definitions/');
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, type, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, asJsonSchema(value)]),
  );
  if (type === undefined) return rest;
  return { ...rest, type: nullable === true ? [type, 'null'] : type };
}
