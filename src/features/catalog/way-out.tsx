// A way out of no results: what to take back, and how many results there are then.
import { useQuery } from '@tanstack/react-query';
import { catalogQuery } from '#client/catalog-query.ts';
import { useClient } from '#client/client-context.tsx';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Link } from '#ui/controls/link.tsx';
import { catalogArguments, type Visit } from '#url/catalog-arguments.ts';
import type { CatalogState } from '#url/catalog-state.ts';
import styles from './no-match.module.css';

interface WayOutProps {
  /** What is taken back. */
  what: string;
  next: CatalogState;
  to: string;
  visit: Visit;
}

export function WayOut({ what, next, to, visit }: WayOutProps) {
  const { t } = useText();
  const args = catalogArguments(next, visit);
  const { data } = useQuery(catalogQuery(useClient(), args, { priority: 'prefetch' }));
  const [before, after] = t('none.without', { choice: '\u0000' }).split('\u0000');
  return (
    <Link className={styles.way} to={to}>
      <span>
        {before}
        <s dir="auto">{what}</s>
        {after}
      </span>
      <small className={styles.count}>
        {data !== undefined && t('catalog.count', { count: data.count })}
      </small>
      <Icon name="forward" />
    </Link>
  );
}
