// A way out of no results: what to take back, and how many results there are then.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { Source } from '#discovery/source.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Link } from '#ui/controls/link.tsx';
import type { State } from '#url/collection.ts';
import styles from './no-match.module.css';

interface WayOutProps {
  source: Source<unknown>;
  /** What is taken back. */
  what: string;
  next: State;
  to: string;
}

export function WayOut({ source, what, next, to }: WayOutProps) {
  const { t } = useText();
  const { data } = useQuery(source.page(useClient(), source.asks(next), { priority: 'prefetch' }));
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
