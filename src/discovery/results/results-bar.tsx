// Above the results: how many there are of what, the way to the filters where there is no room for them, the order.
import type { ReactNode, Ref } from 'react';
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { SaveSearch } from '#discovery/kept/save-search.tsx';
import { FilterDrawer } from '#discovery/facets/filter-drawer.tsx';
import type { Filters } from '#url/use-filters.ts';
import styles from './results-bar.module.css';
import { SortSelect } from './sort-select.tsx';

interface ResultsBarProps {
  filters: Filters;
  page: ListPage<unknown> | undefined;
  /** The text that `page` answers. */
  answered: string | undefined;
  failed: boolean;
  busy: boolean;
  /** The heading, which takes the focus when another page is chosen. */
  heading: Ref<HTMLHeadingElement>;
}

export function ResultsBar({ filters, page, answered, failed, busy, heading }: ResultsBarProps) {
  const { t } = useText();
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.count} ref={heading} tabIndex={-1}>
          {failed ? (
            t('live.failed')
          ) : page === undefined ? (
            <Waiting />
          ) : (
            <Count page={page} query={answered} />
          )}
        </h1>
        <div className={styles.opener}>
          <FilterDrawer filters={filters} page={page} busy={busy} />
        </div>
        {page !== undefined && <SaveSearch filters={filters} page={page} />}
        <SortSelect filters={filters} />
      </div>
      {page?.match === 'any' && page.count > 0 && <p className={styles.note}>{t('catalog.anyWord')}</p>}
      {page !== undefined && page.dropped > 0 && (
        <p className={styles.note}>{t('catalog.partial', { count: page.dropped })}</p>
      )}
    </>
  );
}

function Waiting() {
  const { t } = useText();
  return (
    <>
      <VisuallyHidden>{t('catalog.loading')}</VisuallyHidden>
      <span className={styles.bone}>
        <Bone shape="name" />
      </span>
    </>
  );
}

function Count({ page, query }: { page: ListPage<unknown>; query: string | undefined }): ReactNode {
  const { t, number } = useText();
  const figure = number(page.count);
  const sentence =
    query === undefined || query === ''
      ? t('catalog.count', { count: page.count })
      : t('catalog.countFor', { count: page.count, query });
  // The figure is set bold where the sentence has it, which is not at its start in every language.
  const at = sentence.indexOf(figure);
  if (at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <b>{figure}</b>
      {sentence.slice(at + figure.length)}
    </>
  );
}
