// What others begin with, for who is not signed in.
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { catalogQuery } from '#client/catalog-query.ts';
import { useClient } from '#client/client-context.tsx';
import { keyOf } from '#client/item-key.ts';
import { ItemCard } from '#discovery/cards/item-card.tsx';
import { useText } from '#text/text-context.tsx';
import { Entries, EntrySkeleton } from '#ui/content/entry.tsx';
import { ButtonLink, QuietButton } from '#ui/controls/button.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { paths } from '#url/paths.ts';
import { type Beginning, beginnings } from './beginnings.ts';
import styles from './for-you.module.css';

const BONES = ['a', 'b', 'c'];

export function Beginnings({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const { pathname, search } = useLocation();
  return (
    <>
      <div className={styles.hello}>
        <h1 className={styles.title}>{t('forYou.visitor')}</h1>
        <p className={styles.lead}>{t('forYou.visitorHelp')}</p>
        <p className={styles.ways}>
          <ButtonLink look="filled" to={paths.signIn()} state={pathname + search}>
            {t('site.signIn')}
          </ButtonLink>
          <ButtonLink to={paths.plan()}>{t('forYou.makePlan')}</ButtonLink>
        </p>
      </div>
      {beginnings(tenant).map((one) => (
        <BeginningShelf key={one.name} beginning={one} tenant={tenant} />
      ))}
    </>
  );
}

/** A shelf that has nothing, or could not be filled, is not there; the catalog is one link away. */
function BeginningShelf({
  beginning: { name, state, args },
  tenant,
}: {
  beginning: Beginning;
  tenant: string | undefined;
}) {
  const { t } = useText();
  const { data, isError, refetch } = useQuery(catalogQuery(useClient(), args));
  if (data?.count === 0) return null;
  return (
    <section className={styles.shelf}>
      <div className={styles.head}>
        <h2 className={styles.sub}>{t(`forYou.${name}`)}</h2>
        <p>
          <TextLink to={paths.catalog(state)}>{t('forYou.more')}</TextLink>
        </p>
      </div>
      {isError && data === undefined ? (
        <p>
          {t('live.failed')} <QuietButton onClick={() => void refetch()}>{t('error.retry')}</QuietButton>
        </p>
      ) : (
        <Entries busy={data === undefined}>
          {data === undefined
            ? BONES.map((key) => <EntrySkeleton key={key} />)
            : data.items.map((item) => (
                <ItemCard key={`${item.type} ${item.tenant} ${keyOf(item)}`} item={item} tenant={tenant} />
              ))}
        </Entries>
      )}
    </section>
  );
}
