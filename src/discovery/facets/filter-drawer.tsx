// The panel as a drawer, where the page has no room for it. Its parts are loaded when it is first opened.
import { Suspense, useState } from 'react';
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { later } from '#ui/content/later.tsx';
import { Button } from '#ui/controls/button.tsx';
import { chosen, clearAll } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import { FacetPanel } from './facet-panel.tsx';

const drawer = later(() => import('#ui/overlay/drawer.tsx'), 'Drawer');

interface FilterDrawerProps {
  filters: Filters;
  page: ListPage<unknown> | undefined;
  busy: boolean;
}

export function FilterDrawer({ filters, page, busy }: FilterDrawerProps) {
  const { t, number } = useText();
  /** The button that opened it; undefined while it is closed. */
  const [opener, setOpener] = useState<HTMLElement>();
  const { collection, state, newest, navigate } = filters;
  const count = chosen(collection, state).length;
  const close = () => setOpener(undefined);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={(event) => setOpener(event.currentTarget)}>
        <Icon name="filter" />
        {t('catalog.openFilters')}
        {count > 0 && <b>{number(count)}</b>}
      </Button>
      {opener !== undefined && (
        <Suspense>
          <drawer.Part
            title={t('facets.narrow')}
            closeLabel={t('site.close')}
            opener={opener}
            onClose={close}
            foot={
              <>
                <Button onClick={() => navigate(clearAll(collection, newest()), 'push')}>
                  {t('facets.clearAll')}
                </Button>
                <Button look="filled" aria-live="polite" aria-busy={busy} onClick={close}>
                  {page === undefined
                    ? t('catalog.results')
                    : t('catalog.showResults', { count: page.count })}
                </Button>
              </>
            }
          >
            <FacetPanel collection={collection} state={state} facets={page?.facets} />
          </drawer.Part>
        </Suspense>
      )}
    </>
  );
}
