// Programs and pathways as what they consist of: sets of courses.
import { labelsHeldBy } from '#server/access/labels.ts';
import { records, texts } from '#server/engine/document-fields.ts';
import type { ApiContext } from '#server/handlers/api.ts';
import { foldName } from '#server/normalise/fold-name.ts';
import type { StoredItem } from '#server/store/store.ts';

/** So many of a kind are looked through. */
const MOST = 1_000;

export interface Curriculum {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Ids of its courses, those of its programs among them. */
  readonly courses: ReadonlySet<string>;
}

export interface Curricula {
  readonly programs: readonly Curriculum[];
  readonly pathways: readonly Curriculum[];
}

/** The programs and pathways of a tenant that the viewer may see. */
export async function curriculaOf(context: ApiContext, tenant: string): Promise<Curricula> {
  const [programs, pathways] = await Promise.all([
    stored(context, tenant, 'programs'),
    stored(context, tenant, 'pathways'),
  ]);
  const known = new Map(programs.map((program) => [program.key, idsIn(program, 'course')]));
  return {
    programs: programs.map((program) => curriculum(program, known.get(program.key) ?? [])),
    pathways: pathways.map((pathway) =>
      curriculum(pathway, [
        ...idsIn(pathway, 'course'),
        ...idsIn(pathway, 'program').flatMap((id) => known.get(id) ?? []),
      ]),
    ),
  };
}

/** Whether a search string names it: its id, its number, or a part of its name. */
export function isNamed({ id, number, name }: Curriculum, search: string): boolean {
  return id === search || String(number) === search || foldName(name).includes(foldName(search));
}

async function stored({ engine, store, viewer, signal }: ApiContext, tenant: string, content: string) {
  const { hits } = await engine.search(
    {
      collection: 'catalog',
      access: labelsHeldBy(viewer),
      within: { tenant: [tenant], content: [content] },
      filters: {},
      facets: [],
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: MOST,
    },
    signal,
  );
  return store.items(hits.map(({ row }) => row));
}

function curriculum({ key, number, item }: StoredItem, courses: readonly string[]): Curriculum {
  return { id: key, number, name: texts(item['name'])[0] ?? key, courses: new Set(courses) };
}

function idsIn({ item }: StoredItem, kind: 'course' | 'program'): readonly string[] {
  return records(item[`${kind}s`]).flatMap((part) => texts(part[`${kind}_id`]));
}
