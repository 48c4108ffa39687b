// One record of a file → one item of the store, with what could not be read of it.
import type { Kind } from '#server/store/store.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { SECRET } from '#server/normalise/secret-field.ts';
import { extraFields, isDeeperThan, mentions } from './extra-fields.ts';
import { readFacetFields } from './facet-fields.ts';
import { ALIASES, FIELDS, RESERVED } from './fields.ts';
import { idFields, keyOf, kindOf, type RawRecord } from './identity.ts';
import { providerOf } from './provider.ts';
import { line } from './values.ts';
import { visibilityOf } from './visibility.ts';

export interface Problem {
  readonly field?: string;
  readonly problem: string;
}

export type ReadRecord =
  | {
      readonly item: NewItem;
      /** Optional values that were left out or are not understood. */
      readonly warnings: readonly Problem[];
      /** The file gave no id. */
      readonly madeKey: boolean;
    }
  /** Nothing can be made of it. `identity`: what it is about, where that much can be read. */
  | { readonly bad: Problem; readonly identity?: { readonly kind: Kind; readonly key: string } };

const OWN: ReadonlySet<string> = new Set([...RESERVED, ...FIELDS.keys()]);

/** How deep a record may be nested; JSON of any depth can be parsed, but not everything be done with it. */
const RECORD_DEPTH = 32;

/** @param target the tenant it goes to, and the kind it is where the caller knows better than the record. */
export function readRecord(
  raw: unknown,
  target: { readonly tenant: string; readonly kind?: Kind | undefined },
): ReadRecord {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { bad: { problem: 'is not an object with fields' } };
  if (isDeeperThan(raw, RECORD_DEPTH)) return { bad: { problem: 'is nested too deeply' } };
  const record = flat(raw);
  const kinds = target.kind === undefined ? kindOf(record) : { kind: target.kind };
  if ('problem' in kinds) return { bad: { field: 'type', ...kinds } };
  const { kind } = kinds;

  const secret = new Set(
    Object.keys(record).filter((field) => field !== '__proto__' && mentions(SECRET, field, record[field])),
  );
  const nameOf = (field: string) =>
    [field, ...(ALIASES.get(field) ?? [])].find((one) => !isEmpty(record[one]) && !secret.has(one));
  const used = new Set<string>();
  const look = (field: string) => {
    const name = nameOf(field);
    return name === undefined ? undefined : record[name];
  };
  const value = (field: string) => {
    used.add(nameOf(field) ?? field);
    return look(field);
  };

  const read = line(value('name'));
  const name = read !== undefined && 'value' in read ? String(read.value) : undefined;
  const identity = keyOf(record, kind, name ?? '');
  if ('problem' in identity) return { bad: identity };
  const { key, made } = identity;
  const about = made ? {} : { identity: { kind, key } };
  if (name === undefined)
    return {
      bad: { field: 'name', problem: read !== undefined && 'problem' in read ? read.problem : 'is missing' },
      ...about,
    };
  const visibility = visibilityOf(record, kind, key, value('visibility'));
  if ('problem' in visibility) return { bad: { field: 'visibility', ...visibility }, ...about };

  const warnings: Problem[] = [];
  const fields = new Map<string, unknown>([
    ['type', kind],
    [`${kind}_id`, key],
    ['name', name],
    ['tenant', target.tenant],
  ]);
  for (const [field, readValue] of FIELDS) {
    const result = readValue(value(field));
    if (result === undefined) continue;
    if ('value' in result) fields.set(field, result.value);
    else warnings.push({ field, problem: result.problem });
  }
  const facets = readFacetFields(look);
  for (const [field, one] of facets.fields) fields.set(field, one);
  const original = new Map(facets.original);
  const maker = fields.has('provider') ? undefined : providerOf(record['tenant'], target.tenant);
  if (maker !== undefined) {
    fields.set('provider', maker.provider);
    if (maker.provider !== maker.original) original.set('provider', maker.original);
  }

  const ids = idFields(kind);
  const isOwn = (field: string) =>
    field !== 'username' && (OWN.has(field) || used.has(field) || ids.includes(field));
  const extra = extraFields(record, (field) => !isOwn(field) && !secret.has(field));
  const hidden = extraFields(record, (field) => secret.has(field));
  for (const [field, one] of extra.fields) fields.set(field, one);
  if (original.size > 0) fields.set('original', Object.fromEntries(original));
  if (hidden.fields.size > 0) fields.set('private', Object.fromEntries(hidden.fields));
  return {
    item: { tenant: target.tenant, kind, key, ...visibility, item: Object.fromEntries(fields) },
    warnings: [...warnings, ...facets.problems, ...extra.problems, ...hidden.problems],
    madeKey: made,
  };
}

/** The platform wraps items as `{ type, data }`. */
function flat(raw: object): RawRecord {
  const record = raw as RawRecord;
  const { type, data } = record;
  if (typeof type !== 'string' || typeof data !== 'object' || data === null || Array.isArray(data))
    return record;
  return { ...data, ...record, data: undefined };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
