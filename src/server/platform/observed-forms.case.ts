// A server of ours that speaks as the platform was seen to: wrapped items, flat facets, relative pictures, num_pages,
// under a path, and with keys of its own scheme.
import type { App } from '#server/app.ts';

type Fields = Record<string, unknown>;

export interface Upstream {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What it was asked, in order. */
  readonly asked: { readonly url: URL; readonly authorization: string | null }[];
}

/** @param base the address it is at, with its path */
export function speakObservedForms(app: App, base: string): Upstream {
  const { pathname: prefix } = new URL(base);
  const asked: Upstream['asked'] = [];
  return {
    asked,
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push({ url, authorization: request.headers.get('Authorization') });
      if (!url.href.startsWith(`${base}/`)) return new Response('<h1>Not here</h1>', { status: 404 });
      const inner = new URL(url.pathname.slice(prefix.length) + url.search, 'http://inner');
      const response = await app(new Request(inner, { headers: request.headers, signal: request.signal }));
      if (!response.ok) return new Response('Traceback: internal words', response);
      const answer = (await response.json()) as Fields;
      return Response.json(translated(answer), { headers: { 'Set-Cookie': 'theirs=1', Server: 'theirs' } });
    },
  };
}

function translated({ total_pages, current_page, results, facets, ...rest }: Fields): Fields {
  return {
    ...rest,
    num_pages: total_pages,
    current_page,
    results: Array.isArray(results) ? results.map(wrapped) : results,
    facets: Object.fromEntries(
      Object.entries((facets ?? {}) as Record<string, { terms: Record<string, number> }>).map(
        ([name, { terms }], i) => [name, i % 2 === 0 ? terms : bucketsOf(terms)],
      ),
    ),
  };
}

const bucketsOf = (terms: Record<string, number>) =>
  Object.entries(terms).map(([key, doc_count]) => ({ key, doc_count }));

/** Programs come flat, mentors and prompts do, too; a course has three layers, all others two. */
function wrapped(item: Fields): Fields {
  const { type, tenant, level, topics, tags, subject, promotion, ...flat } = item;
  if (typeof type !== 'string') return item;
  if (type === 'program') return { ...item, image_url: '/media/program.png' };
  const middle = { level, topics, tags, subject, promotion };
  if (type !== 'course') return { type: `${type}s`, data: { ...flat, ...middle, platform_key: tenant } };
  const { name, description, short_description, language, duration, self_paced, id, course_id, skills } =
    flat;
  return {
    type: 'courses',
    data: {
      id,
      course_id,
      skills,
      platform_key: tenant,
      data: middle,
      edx_data: {
        title: name,
        overview: description,
        short_description,
        language,
        duration,
        self_paced,
        course_image_asset_path: '/asset-v1/picture.png',
      },
    },
  };
}
