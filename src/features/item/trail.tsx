// The way here: the catalog, then the item's subject and topic, each a place in the catalog.
import { Link } from '#ui/controls/link.tsx';
import type { Item } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { paths } from '#url/paths.ts';
import { values } from './related.ts';
import styles from './trail.module.css';

export function Trail({ item, tenant }: { item: Item | undefined; tenant: string | undefined }) {
  const { t } = useText();
  const steps = [
    ...values('subject', typeof item?.subject === 'string' ? [item.subject] : [], tenant),
    ...values('topics', item?.topics?.slice(0, 1), tenant),
  ];
  return (
    <nav className={styles.trail} aria-label={t('site.breadcrumb')}>
      <Link to={paths.catalog()}>{t('site.catalog')}</Link>
      {steps.map(({ name, to = '' }) => [
        <Icon key={`${name}>`} name="forward" />,
        <Link key={name} to={to}>
          <bdi>{name}</bdi>
        </Link>,
      ])}
    </nav>
  );
}
