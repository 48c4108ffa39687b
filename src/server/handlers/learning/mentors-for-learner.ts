// GET /api/discovery/mentors-for/{username}/: who can help a learner with what is open and what is under way.
import type { MENTORS_FOR_PARAMETERS, MentorsFor } from '#contract/discovery/mentors-for-schema.ts';
import type { Evidence, ReasonKind } from '#contract/discovery/reason-schema.ts';
import type { ParametersOf } from '#contract/parameters.ts';
import { isVisible, labelsHeldBy } from '#server/access/labels.ts';
import { texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { mentorItem } from '#server/handlers/mentors/mentor-item.ts';
import { wireReasons } from '#server/handlers/recommended/with-reasons.ts';
import { mentorsFor } from '#server/handlers/related/helping-mentors.ts';
import { traitsOf } from '#server/handlers/related/traits.ts';
import { ProblemError } from '#server/http/problems.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import { stepWorth } from '#server/recommend/goal.ts';
import { type Learner, learnerOf } from '#server/recommend/learner.ts';
import { readNot } from '#server/recommend/read-not.ts';
import { itemEvidence, summed } from '#server/recommend/score-items.ts';
import { RECENCY, WEIGHTS } from '#server/recommend/weights.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { mentorUuid } from '#server/wire-ids.ts';

/** So many of the things begun last are helped with. */
const LAST = 4;

/** A thing that help is wanted with, and why. */
interface Want {
  readonly name: string;
  readonly kind: ReasonKind;
  readonly evidence: Evidence;
}

/** Who can help best first; then those whom the tenant features. @throws ProblemError 400 */
export async function mentorsForLearner(
  context: ApiContext,
  { limit, not }: ParametersOf<typeof MENTORS_FOR_PARAMETERS>,
): Promise<MentorsFor> {
  const { store, viewer } = context;
  if (viewer.kind !== 'user') throw new ProblemError(401, 'This needs a token of the user or of an admin.');
  const access = labelsHeldBy(viewer);
  const unwanted = readNot(not, viewer.tenant);
  const wants = wantsOf(store, learnerOf(store, viewer), new Set(access), (kind, key) =>
    [kind, `${kind}/${key}`].some((one) => unwanted.reasons.has(one)),
  );
  const wanted = new Map(
    [...wants].map(([form, { name, evidence }]) => [form, { name, worth: evidence.weight }]),
  );
  const isRefused = (one: StoredItem) =>
    unwanted.items.some((id) => id === `mentor/${one.tenant}/${mentorUuid(one.tenant, one.key)}`);
  const helping = (await mentorsFor(context, viewer.tenant, wanted, access)).filter(
    ({ stored }) => !isRefused(stored),
  );
  const scored = helping.map(({ stored, help }) => {
    const found = new Map<ReasonKind, Evidence[]>();
    for (const [form, weight] of help) {
      const want = wants.get(form);
      if (want === undefined) continue;
      found.set(want.kind, [...(found.get(want.kind) ?? []), { ...want.evidence, weight }]);
    }
    return { stored, ...summed(found) };
  });
  const known = new Set(helping.map(({ stored }) => stored.row));
  const featured = (await featuredMentors(context, viewer.tenant, access, limit))
    .filter((one) => !known.has(one.row) && !isRefused(one) && !unwanted.reasons.has('popular'))
    .map((stored) => ({
      stored,
      ...summed(new Map([['popular', [itemEvidence(WEIGHTS.popular, { featured: 1 })]]])),
    }));
  return {
    results: [...scored, ...featured].slice(0, limit).map(({ stored, ...reasons }) => ({
      ...mentorItem(stored, viewer, new Set()),
      ...wireReasons(reasons),
    })),
  };
}

/** By folded form: open skills of the goals, and what the things begun last are about. What is both is a skill. */
function wantsOf(
  store: Pick<Store, 'byKey'>,
  { tenant, goals, taken }: Learner,
  held: ReadonlySet<string>,
  isDismissed: (kind: ReasonKind, key: string) => boolean,
): Map<string, Want> {
  const wants = new Map<string, Want>();
  const want = (name: string, kind: ReasonKind, evidence: Evidence) => {
    const form = foldName(name);
    if (wants.has(form) || !(evidence.weight > 0) || isDismissed(kind, evidence.key)) return;
    wants.set(form, { name, kind, evidence });
  };
  for (const goal of goals)
    for (const need of goal.needs)
      want(need.name, 'skills', {
        kind: 'skill',
        key: need.name,
        name: need.name,
        weight: (WEIGHTS.skills * stepWorth(goal, need) * Math.max(0, need.level - need.have)) / goals.length,
        figures: { from: need.have, goal: need.level },
      });
  const begun = taken.filter(({ completed }) => !completed).slice(-LAST);
  for (const [ago, { kind, key, name }] of begun.toReversed().entries())
    for (const stored of store.byKey(tenant, kind, [key]).filter((one) => isVisible(one, held))) {
      const { subject, topics, skills } = traitsOf(stored);
      const about = [...skills.values(), ...topics.values(), ...subject.values()];
      const evidence = { kind, key, name: texts(stored.item['name'])[0] ?? name, figures: { completed: 0 } };
      for (const one of about)
        want(one, 'similar', {
          ...evidence,
          weight: (WEIGHTS.similar * RECENCY ** ago) / about.length,
        });
    }
  return wants;
}

async function featuredMentors(
  { engine, store, signal }: ApiContext,
  tenant: string,
  access: readonly string[],
  limit: number,
): Promise<StoredItem[]> {
  const { hits } = await engine.search(
    {
      collection: 'mentors',
      access,
      filters: { tenant: [tenant], featured: ['true'] },
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit,
    },
    signal,
  );
  return store.items(hits.map(({ row }) => row));
}
