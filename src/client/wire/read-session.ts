// Who the server says is calling, and as whom one may sign in. Servers of others say nothing of it: then a visitor.
import type { Persona } from '#contract/session-schema.ts';
import { VISITOR, type Who } from '#client/who.ts';
import { isObject, textOf } from './read-value.ts';

export interface SessionAnswer {
  readonly who: Who;
  readonly personas: readonly Persona[];
}

export function readSession(answer: unknown): SessionAnswer {
  const { caller, personas } = isObject(answer) ? answer : {};
  const person = readPerson(caller);
  return {
    who: person === undefined ? VISITOR : { kind: 'user', ...person },
    personas: Array.isArray(personas) ? personas.flatMap((one: unknown) => readPerson(one) ?? []) : [],
  };
}

function readPerson(value: unknown): Persona | undefined {
  if (!isObject(value)) return undefined;
  const { departments } = value;
  const tenant = textOf(value['tenant']);
  const username = textOf(value['username']);
  const role = (['tenant-admin', 'department-admin', 'member'] as const).find((one) => one === value['role']);
  if (tenant === undefined || username === undefined || role === undefined) return undefined;
  return {
    tenant,
    username,
    name: textOf(value['name']) ?? username,
    role,
    departments: Array.isArray(departments) ? departments.filter((one) => typeof one === 'string') : [],
  };
}
