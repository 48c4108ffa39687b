// The page of an item in a test, over a function that answers in the API's form.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { ClientProvider } from '#client/client-context.tsx';
import { createClient } from '#client/create-client.ts';
import { SessionProvider } from '#client/session-context.ts';
import { createSession } from '#client/session.ts';
import type { Who } from '#client/who.ts';
import { KeptProvider } from '#discovery/kept/kept-context.ts';
import { createKept } from '#discovery/kept/kept.ts';
import { rest as arRest } from '#text/ar-rest.ts';
import { ar } from '#text/ar.ts';
import { rest } from '#text/en-rest.ts';
import { en } from '#text/en.ts';
import { createText } from '#text/format.ts';
import { TextProvider } from '#text/text-context.tsx';
import { type PageHead, PageHeadCollector, SiteName } from '#ui/content/page-head.ts';
import { ItemPage } from './item-page.tsx';
import type { ItemAddress } from '#client/item-query.ts';

export const ENGLISH = createText('en', en, rest);
export const ARABIC = createText('ar', ar, arRest);

interface Showing {
  readonly address?: Partial<ItemAddress>;
  readonly who?: Who;
  readonly text?: typeof ENGLISH;
}

/** Shows the page; `answer` is asked for each address of the API, and may fail as a network does. */
export function showItem(
  answer: (url: URL) => Response | Promise<Response>,
  { address, who, text = ENGLISH }: Showing = {},
) {
  cleanup();
  const asked: URL[] = [];
  const client = createClient({
    baseUrl: 'http://api.example',
    retries: 0,
    fetch: async ({ url }) => {
      asked.push(new URL(url));
      return answer(new URL(url));
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  let head: PageHead | undefined;
  const session = createSession({
    ...(who === undefined ? {} : { first: who }),
    emptyCaches: () => undefined,
  });
  render(
    <MemoryRouter initialEntries={['/courses/C1?tenant=north']}>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <SessionProvider value={session}>
            <KeptProvider value={createKept({ session })}>
              <TextProvider value={text}>
                <SiteName value="Northmoor">
                  <PageHeadCollector value={(said) => (head = said)}>
                    <div className="wf" dir={text.direction}>
                      <ItemPage
                        address={{
                          type: 'course',
                          key: 'C1',
                          tenant: 'north',
                          username: undefined,
                          ...address,
                        }}
                        named="north"
                      />
                    </div>
                  </PageHeadCollector>
                </SiteName>
              </TextProvider>
            </KeptProvider>
          </SessionProvider>
        </ClientProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
  return { asked, head: () => head };
}

/** A page of the catalog with these items, and with what else is said. */
export function page(results: readonly object[], more: object = {}): Response {
  return Response.json({
    results,
    count: results.length,
    next: null,
    previous: null,
    current_page: 1,
    total_pages: 1,
    ...more,
  });
}
