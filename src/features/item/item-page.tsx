// The page of one item, of any of the six types.
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import type { Item } from '#client/result-page.ts';
import type { Text } from '#text/format.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { type PageHead, usePageHead } from '#ui/content/page-head.ts';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { excerpt } from './excerpt.ts';
import { FactList } from '#discovery/page/fact-list.tsx';
import { ThingFailure } from '#discovery/page/thing-failure.tsx';
import { itemFacts } from '#discovery/page/item-facts.ts';
import { ItemHead } from './item-head.tsx';
import styles from './item-page.module.css';
import { itemIn, itemQuery, type ItemAddress } from '#client/item-query.ts';
import { ItemSections } from './item-sections.tsx';
import { linkedData } from './linked-data.ts';
import { RelatedThings } from './related-things.tsx';
import { RemovedItem } from './removed-item.tsx';
import { removedWords } from './removed-words.ts';
import { Trail } from './trail.tsx';

/** `named` is the tenant that the address names: links from here name it too. */
export function ItemPage({ address, named }: { address: ItemAddress; named: string | undefined }) {
  const text = useText();
  const { t } = text;
  const client = useClient();
  const { data, error, refetch } = useQuery(itemQuery(client, address));
  const item = itemIn(data, address);
  const removed = item === undefined ? data?.removed : undefined;
  const isNothing = data !== undefined && item === undefined && removed === undefined;
  const failure = error instanceof ApiError ? error : isNothing ? NOT_FOUND : undefined;
  usePageHead(
    removed === undefined
      ? headOf(text, item, failure)
      : { title: removedWords(text, removed), status: GONE, description: t('item.removed.help') },
  );
  const facts = item === undefined ? [] : itemFacts(item, text);
  return (
    <Frame>
      <Trail item={item} tenant={named} />
      {failure !== undefined && <ThingFailure error={failure} onRetry={() => void refetch()} />}
      {removed !== undefined && <RemovedItem removed={removed} address={address} named={named} />}
      {failure === undefined && item === undefined && removed === undefined && <ItemSkeleton />}
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
          <RelatedThings item={item} tenant={named === undefined ? address.tenant : undefined} />
        </div>
      )}
    </Frame>
  );
}

const NOT_FOUND = new ApiError('not-found', { status: 404 });
/** HTTP: it was here, and is not any more. */
const GONE = 410;

function headOf(text: Text, item: Item | undefined, failure: ApiError | undefined): PageHead {
  const { t, locale } = text;
  if (failure !== undefined)
    return {
      title: t(`error.${failure.kind}`),
      description: t('site.description'),
      status: failure.status !== undefined && failure.status >= 400 ? failure.status : 503,
    };
  if (item === undefined) return { title: t('catalog.loading'), description: t('site.description') };
  const { name, short_description: short, description, image_url: image } = item;
  return {
    title: name,
    description: excerpt(short ?? description ?? undefined) ?? t('site.description'),
    kind: 'article',
    image: image ?? undefined,
    linkedData: linkedData(item, locale),
  };
}

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
