// What a mentor may answer from: the documents that it has learned, by kind, and those that it has not learned yet.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { MentorDocument } from '#client/mentor.ts';
import type { Bucket, ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { learnedQuery, statusesIn } from './learned-query.ts';
import styles from './mentor-documents.module.css';

/** `whole` is a page of all of its documents, with their facets. */
export function AnswersFrom({ id, whole }: { id: string; whole: ListPage<MentorDocument> | undefined }) {
  const { t, number, value, list } = useText();
  const { learned, others } = statusesIn(whole);
  // Where all are learned, the kinds of all are theirs.
  const isMixed = whole !== undefined && learned > 0 && learned < whole.count;
  const asked = useQuery({ ...learnedQuery(useClient(), id), enabled: isMixed });
  if (whole === undefined) return null;
  const kinds = (isMixed ? asked.data : whole)?.facets.get('document_type')?.buckets ?? [];
  const counted = (facet: string) => (bucket: Bucket) =>
    `${value(facet, bucket.value)} (${number(bucket.count)})`;
  return (
    <div className={styles.from}>
      <p>
        {learned === 0
          ? t('mentor.learnedNone')
          : kinds.length === 0
            ? t('mentor.learned', { count: learned })
            : t('mentor.learnedKinds', { count: learned, kinds: list(kinds.map(counted('document_type'))) })}
      </p>
      {others.length > 0 && (
        <p className={styles.facts}>
          {others.map((bucket) => (
            <span key={bucket.value} className={styles.training}>
              {counted('training_status')(bucket)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
