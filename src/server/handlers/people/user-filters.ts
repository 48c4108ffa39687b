// Filters of users that name a part of a value or a range of days: each becomes the choice of the values it means.
import {
  USER_DATE_FILTERS,
  USER_TEXT_FILTERS,
  type UserParameters,
} from '#contract/people/user-parameters.ts';
import type { ParameterProblem } from '#contract/parameters.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { NOTHING, type Scope, valuesContaining } from '#server/handlers/list/values-containing.ts';
import { refuse } from '#server/http/problems.ts';

const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

type Filters = Record<string, readonly string[]>;

/** @throws ProblemError 400 naming each date that is none. */
export async function userFilters(
  context: ApiContext,
  scope: Scope,
  query: UserParameters,
): Promise<Filters> {
  const filters: Filters = {};
  const ranges = rangesOf(query);
  const texts = (Object.keys(USER_TEXT_FILTERS) as (keyof typeof USER_TEXT_FILTERS)[]).flatMap((name) => {
    const text = query[name];
    return text === undefined ? [] : [{ name, text }];
  });
  await Promise.all([
    ...texts.map(async ({ name, text }) => {
      filters[name] = await valuesContaining(context, scope, name, text);
    }),
    ...ranges.map(async ({ name, from, to }) => {
      const days = await valuesContaining(context, scope, name, '');
      const within = days.filter((day) => day >= from && day.slice(0, to.length) <= to);
      filters[name] = within.length > 0 ? within : NOTHING;
    }),
  ]);
  return filters;
}

function rangesOf(query: UserParameters) {
  const problems: ParameterProblem[] = [];
  const ranges = (Object.keys(USER_DATE_FILTERS) as (keyof typeof USER_DATE_FILTERS)[]).flatMap((name) => {
    const dates = query[name].map((date) => date.replace(/T.*/, ''));
    const bad = dates.find((date) => !PERIOD.test(date));
    if (bad !== undefined)
      problems.push({ parameter: name, value: bad, message: 'must be a day, month or year like 2026-03-05' });
    if (dates.length > 2)
      problems.push({
        parameter: name,
        value: `${dates.length} values`,
        message: 'takes a first and a last day',
      });
    const [from, to = from] = dates;
    return from === undefined || to === undefined ? [] : [{ name, from, to }];
  });
  if (problems.length > 0) throw refuse(problems);
  return ranges;
}
