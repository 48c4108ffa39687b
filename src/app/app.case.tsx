// The app in a test: the whole of it, at an address, over a function that answers in the API's form.
import { cleanup, render } from '@testing-library/react';
import { createClient } from '#client/create-client.ts';
import { createKept } from '#discovery/kept/kept.ts';
import { createStaleness } from '#client/staleness.ts';
import { createSession } from '#client/session.ts';
import { App } from './app.tsx';
import { BrowserRouter } from './browser-router.tsx';
import { preloadPage } from './pages.tsx';
import { createPreferences, loadText } from './preferences.ts';
import { createQueries } from './queries.ts';
import { matchPath } from '#url/paths.ts';

/** What one call to the API is answered with; a status other than 200 makes it a failure. */
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** Shows the app at `address`. Every call to the API is kept in `asked`, in order. */
export async function openApp(
  address: string,
  answer: (url: URL, request: Request) => Answer | Promise<Answer>,
) {
  cleanup();
  window.history.replaceState(null, '', address);
  const asked: Request[] = [];
  const client = createClient({
    baseUrl: 'http://api.example',
    retries: 0,
    fetch: async (request) => {
      asked.push(request);
      const { status = 200, body, headers = {} } = await answer(new URL(request.url), request);
      return Response.json(body, { status, headers });
    },
  });
  const remembered = new Map<string, string>();
  const preferences = createPreferences(
    { theme: 'system', text: await loadText('en', true) },
    (name, value) => remembered.set(name, value),
  );
  const queries = createQueries();
  await preloadPage(matchPath(address), queries);
  const session = createSession({ emptyCaches: () => queries.clear() });
  render(
    <BrowserRouter basename="/">
      <App
        client={client}
        queries={queries}
        preferences={preferences}
        session={session}
        staleness={createStaleness()}
        kept={createKept({ session, storage: () => localStorage })}
        config={{ name: 'Northmoor', basePath: '', buildId: 'test' }}
      />
    </BrowserRouter>,
  );
  return { asked, remembered };
}

interface Sample {
  readonly name: string;
  readonly level: string;
  readonly skills: readonly string[];
}

/** A small catalog that answers like the API: OR inside a facet, AND across, each facet's counts without its own choices. */
export function sampleCatalog(samples: readonly Sample[]): (url: URL) => Answer {
  const valuesOf = (sample: Sample, facet: string) =>
    facet === 'level' ? [sample.level] : facet === 'skills' ? sample.skills : ['courses'];
  const countUnder = (search: URLSearchParams) => {
    const { body } = answer(new URL(`http://api.example/api/search/catalog/?${search}`));
    return (body as { count: number }).count;
  };
  const answer = ({ pathname, searchParams }: URL): Answer => {
    const facets = ['level', 'skills', 'content'];
    const matches = (sample: Sample, but?: string) =>
      sample.name.toLowerCase().includes((searchParams.get('query') ?? '').toLowerCase()) &&
      ['level', 'skills'].every((facet) => {
        const chosen = [...new Set(searchParams.getAll(facet))];
        return (
          facet === but || chosen.length === 0 || chosen.some((one) => valuesOf(sample, facet).includes(one))
        );
      });
    const count = (facet: string) => {
      const terms = new Map<string, number>(searchParams.getAll(facet).map((value) => [value, 0]));
      for (const sample of samples)
        if (matches(sample, facet))
          for (const value of valuesOf(sample, facet)) terms.set(value, (terms.get(value) ?? 0) + 1);
      return { total: terms.size, terms: Object.fromEntries(terms), other: 0 };
    };
    if (pathname.endsWith('/facet-values/')) {
      const { terms, ...rest } = count(searchParams.get('facet') ?? '');
      const wanted = (searchParams.get('facet_query') ?? '').toLowerCase();
      const found = Object.entries(terms).filter(([value]) => value.toLowerCase().includes(wanted));
      return { body: { facet: searchParams.get('facet'), ...rest, terms: Object.fromEntries(found) } };
    }
    if (pathname.endsWith('/relax/')) {
      const choices = ['level', 'skills', 'query'].flatMap((facet) =>
        [...new Set(searchParams.getAll(facet))].map((value) => ({ facet, value })),
      );
      const without = choices.map(({ facet, value }) => {
        const rest = new URLSearchParams(
          [...searchParams].filter(([name, one]) => name !== facet || one !== value),
        );
        return { facet, value, count: countUnder(rest) };
      });
      return { body: { count: countUnder(searchParams), without, pair: null, spelling: null } };
    }
    const hits = samples.filter((sample) => matches(sample));
    const offset = Number(searchParams.get('offset') ?? 0);
    const limit = Number(searchParams.get('limit') ?? 12);
    return {
      body: {
        results: hits.slice(offset, offset + limit).map(({ name, level, skills }, id) => ({
          type: 'course',
          id,
          course_id: name,
          tenant: 'north',
          name,
          level,
          skills: skills.map((skill) => ({ id: null, name: skill })),
        })),
        count: hits.length,
        next: null,
        previous: null,
        current_page: Math.floor(offset / limit) + 1,
        total_pages: Math.max(1, Math.ceil(hits.length / limit)),
        facets: Object.fromEntries(facets.map((facet) => [facet, count(facet)])),
      },
    };
  };
  return answer;
}
