// What every page stands in: header, notices, the page, and the document's language and theme.
import { Suspense, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { StoreApi } from 'zustand/vanilla';
import type { Staleness } from '#client/staleness.ts';
import { useSession } from '#client/session-context.ts';
import { useSite } from '#client/site-context.ts';
import { CarriedParameters } from '#ui/controls/link.tsx';
import { matchPath } from '#url/paths.ts';
import { later } from '#ui/content/later.tsx';
import { COMPARED, readCompared } from '#url/compared.ts';
import { offered } from './main-places.ts';
import { OfflineStrip } from './offline/offline-strip.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { EmbedHead, Header } from './header.tsx';
import { PageOf } from './pages.tsx';
import type { RuntimeConfig } from './runtime-config.ts';
import { useDocument } from './use-document.ts';
import { useTakenOver } from './use-taken-over.ts';
import { Words } from './words.tsx';

interface LayoutProps {
  config: RuntimeConfig;
  staleness: StoreApi<Staleness>;
}

export function Layout({ config, staleness }: LayoutProps) {
  const { pathname, search } = useLocation();
  const place = offered(matchPath(pathname + search), useSite(), useSession().who);
  const compares =
    useTakenOver() && place?.page !== 'compare' && readCompared(new URLSearchParams(search)).length > 0;
  useDocument();
  useTopOfNewPages(pathname);
  return (
    <CarriedParameters value={CARRIED}>
      <div className="wf">
        {config.frameOrigins === undefined ? (
          <Header name={config.name} logo={config.logo} place={place} />
        ) : (
          <EmbedHead place={place} />
        )}
        <OfflineStrip staleness={staleness} />
        <ErrorBoundary key={pathname}>
          <Suspense>
            <PageOf place={place} config={config} />
          </Suspense>
        </ErrorBoundary>
        {compares && (
          <Suspense>
            <Words>
              <tray.Part />
            </Words>
          </Suspense>
        )}
      </div>
    </CarriedParameters>
  );
}

/** What is being compared goes wherever the reader goes. */
const CARRIED = [COMPARED];

const tray = later(() => import('#discovery/compare/tray.tsx'), 'Tray');

/** A new page is read from its top; going back, the browser knows better. */
function useTopOfNewPages(pathname: string): void {
  const shown = useRef(pathname);
  const by = useNavigationType();
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (by !== NavigationType.Pop) window.scrollTo(0, 0);
  }, [pathname, by]);
}
