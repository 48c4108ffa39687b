// The page of one item, of any of the six types.
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { FactList } from './fact-list.tsx';
import { ItemFailure } from './item-failure.tsx';
import { itemFacts } from './item-facts.ts';
import { ItemHead } from './item-head.tsx';
import styles from './item-page.module.css';
import { itemIn, itemQuery, type ItemAddress } from './item-query.ts';
import { ItemSections } from './item-sections.tsx';
import { linkedData } from './linked-data.ts';
import { Trail } from './trail.tsx';

/** `named` is the tenant that the address names: links from here name it too. */
export function ItemPage({ address, named }: { address: ItemAddress; named: string | undefined }) {
  const text = useText();
  const { t } = text;
  const client = useClient();
  const { data, error, refetch } = useQuery(itemQuery(client, address));
  const item = itemIn(data, address);
  const failure =
    error instanceof ApiError ? error : data !== undefined && item === undefined ? NOT_FOUND : undefined;
  usePageHead({
    title: item?.name ?? (failure === undefined ? t('catalog.loading') : t(`error.${failure.kind}`)),
    description: item?.short_description ?? t('site.description'),
    ...(failure === undefined ? {} : { status: failure.status ?? 503 }),
    ...(item === undefined ? {} : { linkedData: linkedData(item, text.locale) }),
  });
  const facts = item === undefined ? [] : itemFacts(item, text);
  return (
    <Frame>
      <Trail item={item} tenant={named} />
      {failure !== undefined && <ItemFailure error={failure} onRetry={() => void refetch()} />}
      {failure === undefined && item === undefined && <ItemSkeleton />}
      {item !== undefined && (
        <div className={styles.columns}>
          <main id="main" tabIndex={-1}>
            <ItemHead item={item} />
            <ItemSections item={item} tenant={named} />
          </main>
          {facts.length > 0 && (
            <aside className={styles.margin} aria-label={t('item.facts')}>
              <FactList facts={facts} />
            </aside>
          )}
        </div>
      )}
    </Frame>
  );
}

const NOT_FOUND = new ApiError('not-found', { status: 404 });

function ItemSkeleton() {
  const { t } = useText();
  return (
    <main id="main" className={styles.bones} aria-busy="true" aria-label={t('catalog.loading')}>
      <Bone width="short" />
      <Bone shape="name" width="full" />
      <Bone shape="name" width="half" />
      <Bone width="half" />
    </main>
  );
}
