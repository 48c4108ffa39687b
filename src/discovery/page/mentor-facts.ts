// The facts of a mentor, in the reader's words. What is not known is not a fact.
import type { Mentor } from '#client/mentor.ts';
import type { Fact } from './fact-list.tsx';
import type { Text } from '#text/format.ts';

export function mentorFacts(mentor: Mentor, { t, list, date }: Text): Fact[] {
  const { audience, categories, subjects, types, model, tags, createdBy, createdAt, updatedAt } = mentor;
  return [
    ...fact(t('facet.audience'), audience),
    ...fact(t('facet.category'), list(categories)),
    ...fact(t('facet.subjects'), list(subjects)),
    ...fact(t('facet.types'), list(types)),
    ...fact(t('facet.llm'), model),
    ...fact(t('facet.tags'), list(tags)),
    ...fact(t('facet.created_by'), createdBy),
    ...fact(t('mentor.created'), createdAt === undefined ? undefined : date(createdAt)),
    ...fact(t('item.updated'), updatedAt === undefined ? undefined : date(updatedAt)),
  ];
}

function fact(label: string, said: string | undefined): Fact[] {
  return said === undefined || said === '' ? [] : [{ label, text: said }];
}
