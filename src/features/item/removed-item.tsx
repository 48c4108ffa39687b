// The item was there and was taken down: what it was, when it went, and what the catalog has that is like it.
import { useQuery } from '@tanstack/react-query';
import { catalogQuery } from '#client/catalog-query.ts';
import { useClient } from '#client/client-context.tsx';
import { keyOf } from '#client/item-key.ts';
import type { Removed } from '#client/result-page.ts';
import { CONTENT_TYPES } from '#contract/facets.ts';
import { ItemCard } from '#discovery/cards/item-card.tsx';
import { useText } from '#text/text-context.tsx';
import { Entries } from '#ui/content/entry.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { CATALOG } from '#url/catalog.ts';
import { decode } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import type { ItemAddress } from '#client/item-query.ts';
import { removedWords } from './removed-words.ts';
import { Section } from '#discovery/page/section.tsx';

/** So many that are like it are shown; the search has the rest. */
const MOST = 6;

interface RemovedItemProps {
  removed: Removed;
  address: ItemAddress;
  /** The tenant that the address names. */
  named: string | undefined;
}

export function RemovedItem({ removed, address, named }: RemovedItemProps) {
  const text = useText();
  const { t } = text;
  const { name } = removed;
  const { tenant, username } = address;
  const { data } = useQuery(
    catalogQuery(useClient(), {
      username,
      query: name,
      content: [...CONTENT_TYPES],
      tenant: tenant === undefined ? [] : [tenant],
      return_facet: false,
      limit: MOST,
    }),
  );
  const search = new URLSearchParams({ query: name, ...(named === undefined ? {} : { tenant: named }) });
  for (const type of CONTENT_TYPES) search.append('content', type);
  return (
    <main id="main" tabIndex={-1}>
      <Message
        level={1}
        title={removedWords(text, removed)}
        text={t('item.removed.help')}
        ways={
          <>
            <ButtonLink to={paths.catalog(decode(CATALOG, search))}>
              {t('item.removed.search', { name })}
            </ButtonLink>
            <ButtonLink look="plain" to={paths.catalog()}>
              {t('site.catalog')}
            </ButtonLink>
          </>
        }
      />
      {data !== undefined && data.items.length > 0 && (
        <Section title={t('item.removed.similar')}>
          <Entries>
            {data.items.map((one) => (
              <ItemCard
                key={`${one.type} ${keyOf(one)}`}
                item={one}
                tenant={named === undefined ? tenant : undefined}
              />
            ))}
          </Entries>
        </Section>
      )}
    </main>
  );
}
