// Why a text finds a mentor: the document it has learned that fits the text best, of those that the viewer may see.
import type { Evidence, Mentor } from '#contract/mentors/mentor-schema.ts';
import { labelsHeldBy } from '#server/access/labels.ts';
import { texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
import { textOf } from '#server/handlers/list/shown-fields.ts';
import { mentorKeyOf, mentorUuid } from '#server/wire-ids.ts';

/** So many of the best documents are looked through for one of each mentor. */
const DEEP = 200;

/** The mentors of a page with their `evidence`: null where none of a mentor's documents has a word of the text. */
export async function withEvidence(
  { engine, store, viewer, signal, prefetch }: ApiContext,
  text: string | undefined,
  mentors: readonly Mentor[],
): Promise<Mentor[]> {
  if (text === undefined || mentors.length === 0) return [...mentors];
  const { hits, words } = await engine.search(
    {
      collection: 'documents',
      access: labelsHeldBy(viewer),
      text,
      // What it has not learned yet, it does not answer from.
      filters: { training_status: ['trained'] },
      within: { mentor: mentors.map(({ platform, unique_id }) => `${platform.key}/${unique_id}`) },
      facets: [],
      sort: { by: 'relevance', descending: true },
      offset: 0,
      limit: DEEP,
      ...(prefetch ? { priority: 'prefetch' } : {}),
    },
    signal,
  );
  const matched = new Set(words);
  const best = new Map<string, Evidence>();
  for (const { tenant, key, item } of store.items(hits.map(({ row }) => row))) {
    const mentor = mentorKeyOf(item);
    if (mentor === undefined) continue;
    const whose = `${tenant}/${mentorUuid(tenant, mentor)}`;
    if (best.has(whose)) continue;
    const document = {
      document_name: texts(item['name'])[0] ?? key,
      document_type: textOf(item['document_type']) ?? 'text',
    };
    const { language_code } = item;
    best.set(whose, {
      ...document,
      ...highlightsOf({ ...document, language_code }, ['document_name'], matched),
    });
  }
  return mentors.map((mentor) => ({
    ...mentor,
    evidence: best.get(`${mentor.platform.key}/${mentor.unique_id}`) ?? null,
  }));
}
