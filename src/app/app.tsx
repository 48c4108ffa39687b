// The app, inside a router: everything that its parts ask for, and the layout.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ClientProvider } from '#client/client-context.tsx';
import type { Client } from '#client/create-client.ts';
import { SessionProvider } from '#client/session-context.ts';
import type { Session } from '#client/session.ts';
import type { Staleness } from '#client/staleness.ts';
import { SiteProvider } from '#client/site-context.ts';
import { KeptProvider } from '#discovery/kept/kept-context.ts';
import type { Kept } from '#discovery/kept/kept.ts';
import { TextProvider } from '#text/text-context.tsx';
import { SiteName } from '#ui/content/page-head.ts';
import { Layout } from './layout.tsx';
import { PreferencesProvider } from './preferences-context.ts';
import type { Preferences } from './preferences.ts';
import { siteOf, type RuntimeConfig } from './runtime-config.ts';

export interface AppProps {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly preferences: StoreApi<Preferences>;
  readonly session: StoreApi<Session>;
  readonly kept: StoreApi<Kept>;
  readonly staleness: StoreApi<Staleness>;
  readonly config: RuntimeConfig;
}

export function App({ client, queries, preferences, session, kept, staleness, config }: AppProps) {
  const text = useStore(preferences, (state) => state.text);
  const site = useMemo(() => siteOf(config), [config]);
  return (
    <QueryClientProvider client={queries}>
      <ClientProvider value={client}>
        <PreferencesProvider value={preferences}>
          <TextProvider value={text}>
            <SessionProvider value={session}>
              <KeptProvider value={kept}>
                <SiteProvider value={site}>
                  <SiteName value={config.name}>
                    <Layout config={config} staleness={staleness} />
                  </SiteName>
                </SiteProvider>
              </KeptProvider>
            </SessionProvider>
          </TextProvider>
        </PreferencesProvider>
      </ClientProvider>
    </QueryClientProvider>
  );
}
