// What a learner does not want: items and reasons, as the parameter `not` names them.
import { REASON_KINDS } from '#contract/discovery/reason-schema.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import type { ParameterProblem } from '#contract/parameters.ts';
import { refuse } from '#server/http/problems.ts';
import type { Dismissed } from './score-items.ts';
import { idOf } from './tenant-model.ts';

export interface Not {
  /** Engine ids. */
  readonly items: readonly string[];
  readonly reasons: Dismissed;
}

const KINDS: readonly string[] = [...ITEM_TYPES, 'mentor'];

/** @throws ProblemError 400 naming what is neither an item ("course:COM-101") nor a reason ("because:skills:SQL"). */
export function readNot(values: readonly string[], tenant: string): Not {
  const items: string[] = [];
  const reasons = new Set<string>();
  const problems: ParameterProblem[] = [];
  for (const value of values) {
    const [what = '', first = '', ...rest] = value.split(':');
    const key = rest.join(':');
    if (what === 'because' && REASON_KINDS.some((kind) => kind === first))
      reasons.add(rest.length === 0 ? first : `${first}/${key}`);
    else if (KINDS.includes(what) && value.length > what.length + 1)
      items.push(idOf(what, tenant, value.slice(what.length + 1)));
    else
      problems.push({
        parameter: 'not',
        value,
        message: `must be an item ("course:COM-101") or a reason ("because:${REASON_KINDS[0]}:SQL", "because:popular")`,
      });
  }
  if (problems.length > 0) throw refuse(problems);
  return { items, reasons };
}
