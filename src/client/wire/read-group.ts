// The groups of an organisation with what their learners have done, whichever numbers the server counts.
import { ApiError } from '#client/api-error.ts';
import { GROUP_METRICS, type GroupMetric } from '#contract/people/group-metrics.ts';
import { countOf, isObject, nameOf, numberOf, textOf } from './read-value.ts';

export interface Department {
  readonly id: string;
  readonly name: string;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly tenant?: string | undefined;
  readonly departments: readonly Department[];
  readonly location?: string | undefined;
  /** What is absent was not counted. Percent for the rate, hours for the time. */
  readonly metrics: Readonly<Partial<Record<GroupMetric, number>>>;
}

/** One page of groups. */
export interface GroupPage {
  readonly groups: readonly Group[];
  /** Exact number over all pages. */
  readonly total: number;
  /** At least 1. */
  readonly pages: number;
  /** Groups of the answer that could not be read and were left out. */
  readonly dropped: number;
}

/** @throws ApiError `unreadable` when it is no page of groups. */
export function readGroups(answer: unknown): GroupPage {
  const whole = isObject(answer) ? answer : {};
  const results: unknown = whole['data'] ?? whole['results'];
  if (!Array.isArray(results)) throw new ApiError('unreadable');
  const groups = results.map(readGroup).filter((group) => group !== undefined);
  const pagination = isObject(whole['pagination']) ? whole['pagination'] : whole;
  return {
    groups,
    total: countOf(pagination['totalItems']) ?? countOf(pagination['count']) ?? groups.length,
    pages: Math.max(1, countOf(pagination['totalPages']) ?? countOf(pagination['total_pages']) ?? 1),
    dropped: results.length - groups.length,
  };
}

function readGroup(result: unknown): Group | undefined {
  if (!isObject(result)) return undefined;
  const name = nameOf(result['name']);
  const id = textOf(result['id']) ?? name;
  if (name === undefined || id === undefined) return undefined;
  const metrics: Partial<Record<GroupMetric, number>> = {};
  for (const metric of GROUP_METRICS) {
    const said = result[metric];
    const number = metric === 'time_spent' ? hoursOf(said) : numberOf(said);
    if (number !== undefined && number >= 0) metrics[metric] = number;
  }
  const departments: unknown[] = Array.isArray(result['departments']) ? result['departments'] : [];
  return {
    id,
    name,
    tenant: textOf(result['platform']),
    departments: departments.flatMap((one) => {
      const called = nameOf(one);
      return called === undefined ? [] : [{ id: idOf(one) ?? '', name: called }];
    }),
    location: textOf(result['location']),
    metrics,
  };
}

function idOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['id']) : undefined;
}

/** "41h 30m", "41h", "30m", or a number of hours. */
function hoursOf(value: unknown): number | undefined {
  if (typeof value === 'number') return numberOf(value);
  const [, hours, minutes] = /^\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*m)?\s*$/.exec(textOf(value) ?? '?') ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  return Number(hours ?? 0) + Number(minutes ?? 0) / 60;
}
