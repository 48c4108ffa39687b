// The catalog: what there is, narrowed by what the address says.
import { useMemo } from 'react';
import { useSite } from '#client/site-context.ts';
import { useUsername } from '#client/session-context.ts';
import { ItemCard } from '#discovery/cards/item-card.tsx';
import { Explore } from '#discovery/results/explore.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { CATALOG } from '#url/catalog.ts';
import { valuesOf } from '#url/collection.ts';
import { useFilters } from '#url/use-filters.ts';
import { catalogSource } from './catalog-source.ts';
import { KindTabs } from './kind-tabs.tsx';

/** `tenant` is the one that the site is for; an address may name another. */
export function CatalogPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const filters = useFilters(CATALOG);
  const username = useUsername();
  const { defaultContent: content } = useSite();
  const source = useMemo(() => catalogSource({ tenant, username, content }), [tenant, username, content]);
  const { query } = filters.state;
  // Links need not name the tenant that the address names, or the site is for.
  const named = valuesOf(filters.state, 'tenant')[0] ?? tenant;
  return (
    <Frame>
      <Explore
        source={source}
        filters={filters}
        head={{
          title: query === undefined ? t('catalog.title') : t('catalog.titleFor', { query }),
          description: t('site.description'),
        }}
        renderAbove={(facets) => <KindTabs filters={filters} facet={facets?.get('content')} />}
        renderCard={(item) => <ItemCard key={source.identity(item)} item={item} tenant={named} />}
        empty={{ title: t('empty.title'), help: t('empty.help') }}
      />
    </Frame>
  );
}
