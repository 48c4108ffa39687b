// What a mentor has read: searched and narrowed in the address of its own page.
import { useMemo, useRef } from 'react';
import { ApiError } from '#client/api-error.ts';
import { useFocusOnArrival } from '#discovery/results/use-focus-on-arrival.ts';
import { useLiveWords } from '#discovery/results/use-live-words.ts';
import { useResults } from '#discovery/results/use-results.ts';
import { failureWords } from '#text/failure-words.ts';
import { useText } from '#text/text-context.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { SearchField, Select } from '#ui/controls/field.tsx';
import { Failure } from '#ui/feedback/failure.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { decode, isFiltered, setFacet, setOffset, sortBy, sortOf } from '#url/filters.ts';
import { valuesOf } from '#url/collection.ts';
import { DOCUMENTS } from '#url/mentors.ts';
import { useFilters } from '#url/use-filters.ts';
import { useTypedText } from '#url/use-typed-text.ts';
import { AnswersFrom } from './answers-from.tsx';
import { DocumentRow } from './document-row.tsx';
import { documentSource } from './document-source.ts';
import styles from './mentor-documents.module.css';

export function MentorDocuments({ id }: { id: string }) {
  const text = useText();
  const { t, value: word } = text;
  const filters = useFilters(DOCUMENTS);
  const { state, newest, navigate, href } = filters;
  const source = useMemo(() => documentSource(id), [id]);
  const whole = useResults(source, source.asks(decode(DOCUMENTS)));
  const { data, error, isFetching, isPlaceholderData, refetch } = useResults(source, source.asks(state));
  const failure = error instanceof ApiError && !isPlaceholderData ? error : undefined;
  const page = failure === undefined ? data : undefined;
  const typed = useTypedText(filters);
  const list = useRef<HTMLUListElement>(null);
  const focusList = useFocusOnArrival(list, isFetching);
  const live = useLiveWords(page, isFetching ? 'fetching' : failure === undefined ? 'settled' : 'failed');
  if (whole.data?.count === 0) return <p>{t('mentor.noDocuments')}</p>;
  return (
    <>
      <AnswersFrom id={id} whole={whole.data} />
      <div className={styles.bar}>
        <SearchField
          label={t('mentor.searchDocuments')}
          placeholder={t('mentor.searchDocuments')}
          value={typed.text}
          onChange={(event) => typed.type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && typed.commit()}
          onBlur={typed.commit}
        />
        {DOCUMENTS.facets.map(({ name }) => (
          <Select
            key={name}
            label={t(`facet.${name}`)}
            value={valuesOf(state, name)[0] ?? ''}
            options={[
              { value: '', label: `${t(`facet.${name}`)}: ${t('kinds.all')}` },
              ...optionsOf(valuesOf(state, name), page?.facets.get(name)?.buckets ?? []).map((bucket) => ({
                value: bucket.value,
                label: `${word(name, bucket.value)} (${text.number(bucket.count)})`,
              })),
            ]}
            onChange={(value) => navigate(setFacet(newest(), name, value === '' ? [] : [value]), 'push')}
          />
        ))}
        <Select
          label={t('sort.label')}
          value={sortOf(DOCUMENTS, state) ?? ''}
          options={DOCUMENTS.sorts.map(({ name }) => ({ value: name, label: t(`sort.${name}`) }))}
          onChange={(name) => navigate(sortBy(DOCUMENTS, newest(), name), 'push')}
        />
      </div>
      <LiveRegion text={live} />
      {failure !== undefined && <Broken error={failure} onRetry={() => void refetch()} />}
      {page === undefined && failure === undefined && <Bone width="half" />}
      {page?.count === 0 && (
        <p className={styles.none}>
          {t('mentor.noDocumentLike')}{' '}
          <QuietButton onClick={() => navigate(decode(DOCUMENTS), 'push')}>{t('none.clear')}</QuietButton>
        </p>
      )}
      {page !== undefined && page.count > 0 && (
        <>
          {isFiltered(DOCUMENTS, state) && (
            <p className={styles.count}>{t('catalog.count', { count: page.count })}</p>
          )}
          <ul ref={list} tabIndex={-1} className={styles.list} aria-busy={isFetching}>
            {page.items.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ul>
          <Pager
            page={page.page}
            pages={page.pages}
            to={(number) => href(setOffset(state, (number - 1) * DOCUMENTS.size))}
            onChoose={focusList}
            words={{
              label: t('pages.label'),
              previous: t('pages.previous'),
              next: t('pages.next'),
              page: (number) => t('pages.page', { page: number }),
            }}
          />
        </>
      )}
    </>
  );
}

/** What may be chosen: all that has documents, and what is chosen. */
function optionsOf<B extends { readonly value: string; readonly count: number }>(
  chosen: readonly string[],
  buckets: readonly B[],
) {
  const missing = chosen.filter((value) => !buckets.some((bucket) => bucket.value === value));
  return [...missing.map((value) => ({ value, count: 0 })), ...buckets];
}

function Broken({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const text = useText();
  const { title, help, trace } = failureWords(text, error);
  const retryIn = (count: number) => text.t('error.retryIn', { count });
  return (
    <Failure
      words={{ title, text: help, trace, retry: text.t('error.retry'), retryIn }}
      after={error.retryAfter}
      onRetry={onRetry}
    />
  );
}
