// What a mentor may answer from: how many of its documents it has learned, and what they are.
import type { MentorDocument } from '#client/mentor.ts';
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import styles from './mentor-documents.module.css';

/** `page` is a page of all of its documents, with their facets. */
export function AnswersFrom({ page }: { page: ListPage<MentorDocument> | undefined }) {
  const { t, number, value, list } = useText();
  if (page === undefined) return null;
  const trained = page.facets.get('training_status')?.buckets.find((bucket) => bucket.value === 'trained');
  const types = page.facets.get('document_type')?.buckets.filter(({ count }) => count > 0) ?? [];
  const kinds = list(
    types.map((bucket) => `${value('document_type', bucket.value)} (${number(bucket.count)})`),
  );
  return (
    <p className={styles.from}>
      {t('mentor.learned', { count: page.count, learned: trained?.count ?? 0 })}
      {kinds !== '' && ` ${kinds}.`}
    </p>
  );
}
