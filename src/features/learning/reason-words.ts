// Reasons in the reader's words, and where their evidence leads.
import type { Evidence, Reason } from '#contract/discovery/reason-schema.ts';
import type { Text } from '#text/format.ts';
import { CATALOG } from '#url/catalog.ts';
import { decode, setFacet } from '#url/filters.ts';
import { paths } from '#url/paths.ts';

/** One piece of evidence, as a sentence. */
export function evidenceWords(
  kind: Reason['kind'],
  { name, figures }: Evidence,
  { t, value, number }: Text,
): string {
  const { from = 0, to = 0, together = 0, learners = 0, enrolled = 0 } = figures;
  switch (kind) {
    case 'skills':
      return figures['to'] === undefined
        ? t('reason.helpsWith', { name })
        : t('reason.skills', { name, from, to });
    case 'role':
      return t('reason.role', { name });
    case 'neighbours':
      return t('reason.neighbours', { name, together: number(together), learners: number(learners) });
    case 'similar':
      return t(figures['completed'] === 1 ? 'reason.similarDone' : 'reason.similar', { name });
    case 'department':
      return t('reason.department', { name, together: number(together), learners: number(learners) });
    case 'language':
      return t('reason.language', { name: value('language', name) });
    case 'recent':
      return t('reason.recent', { count: learners });
    case 'level':
      return t('reason.level');
    case 'popular':
      return figures['featured'] === 1 ? t('reason.featured') : t('reason.popular', { count: enrolled });
  }
}

/** A reason in a sentence: its heaviest evidence, and how much more there is. */
export function reasonWords({ kind, evidence }: Reason, text: Text): string {
  const [main, ...more] = evidence;
  if (main === undefined) return '';
  const first = evidenceWords(kind, main, text);
  return kind === 'skills' && more.length > 0
    ? text.t('reason.skillsMore', { first, count: more.length })
    : first;
}

/** The page of what is evidence; undefined where it has none. */
export function evidencePath({ kind, key, name }: Evidence, tenant: string): string | undefined {
  switch (kind) {
    case 'skill':
      // Its own id is not told; what teaches it is what matters here.
      return paths.catalog(setFacet(decode(CATALOG), 'skills', [name]));
    case 'role':
    case 'course':
    case 'program':
    case 'pathway':
      return paths.item(kind, key, tenant);
    case 'department':
    case 'language':
    case 'item':
      return undefined;
  }
}

/** How the parameter `not` names a piece of evidence, or a whole reason where it stands for itself. */
export function notBecause(kind: Reason['kind'], { key }: Evidence): string {
  return key === '' ? `because:${kind}` : `because:${kind}:${key}`;
}

/** What is about the reader; the rest only adds to it. */
const PERSONAL: ReadonlySet<Reason['kind']> = new Set([
  'skills',
  'role',
  'neighbours',
  'similar',
  'department',
]);

/** The personal reason that weighs most. */
export function personalReason(reasons: readonly Reason[]): Reason | undefined {
  return heaviest(reasons.filter(({ kind }) => PERSONAL.has(kind)));
}

/** The reason to tell first: the heaviest personal one, else the heaviest. */
export function mainReason(reasons: readonly Reason[]): Reason | undefined {
  return personalReason(reasons) ?? heaviest(reasons);
}

function heaviest(reasons: readonly Reason[]): Reason | undefined {
  return reasons.toSorted((a, b) => b.weight - a.weight)[0];
}
