// The address of a plan: its terms, under the API's own names, and what has been changed of it.
import type { ArgumentsOf } from '#contract/endpoints.ts';
import { PATH_PARAMETERS } from '#contract/discovery/path-schema.ts';
import { date } from '#contract/declare.ts';
import { type ParametersOf, readParameters, writeParameters } from '#contract/parameters.ts';

const PLAN_PARAMETERS = { ...PATH_PARAMETERS, start: date('The day on which it starts') } as const;

export type PlanTerms = ParametersOf<typeof PLAN_PARAMETERS>;

/** What an address says of a plan; what cannot be read is left out. */
export function readPlan(search: URLSearchParams): PlanTerms {
  return readParameters(PLAN_PARAMETERS, search).values;
}

export function writePlan(terms: PlanTerms): URLSearchParams {
  return writeParameters(PLAN_PARAMETERS, terms);
}

/** What the API is asked; `tenant` is the site's, for addresses that name none. */
export function planArguments({ start: _start, ...terms }: PlanTerms, tenant?: string): ArgumentsOf<'path'> {
  return { ...terms, tenant: terms.tenant ?? tenant };
}

/** The plan with this course locked, or let go of. */
export function toggleLock(terms: PlanTerms, key: string): PlanTerms {
  const isLocked = terms.lock.includes(key);
  return { ...terms, lock: isLocked ? without(terms.lock, key) : [...terms.lock, key] };
}

/** The plan without this course. */
export function dropStep(terms: PlanTerms, key: string): PlanTerms {
  return { ...terms, lock: without(terms.lock, key), drop: [...without(terms.drop, key), key] };
}

/** The plan that may have this course again. */
export function takeBack(terms: PlanTerms, key: string): PlanTerms {
  return { ...terms, drop: without(terms.drop, key) };
}

/** The plan with another course in the place of this one. */
export function swapStep(terms: PlanTerms, key: string, other: string): PlanTerms {
  const dropped = dropStep(takeBack(terms, other), key);
  return { ...dropped, lock: [...without(dropped.lock, other), other] };
}

function without(keys: readonly string[], key: string): readonly string[] {
  return keys.filter((one) => one !== key);
}
