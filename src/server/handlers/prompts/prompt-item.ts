// A prompt as the wire has it: the seeds' fields and the official schema's together.
import type { Prompt } from '#contract/prompts/prompt-schema.ts';
import { isVisible, type Visibility } from '#server/access/labels.ts';
import { isRecord, names, records, texts } from '#server/engine/document-fields.ts';
import { highlightsOf } from '#server/handlers/list/highlights.ts';
import { platformOf, textOf } from '#server/handlers/list/shown-fields.ts';
import type { Store, StoredItem } from '#server/store/store.ts';
import { idOfName, mentorKeyOf, mentorUuid } from '#server/wire-ids.ts';

const OFFICIAL_VISIBILITY: Readonly<Record<Visibility, Prompt['prompt_visibility']>> = {
  public: 'viewable_by_anyone',
  tenant: 'viewable_by_tenant_students',
  department: 'viewable_by_tenant_students',
  private: 'viewable_by_tenant_admins',
  admins: 'viewable_by_tenant_admins',
};

/** `{{topic}}` in a prompt is a place to fill in. */
const PLACE = /\{\{\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}\}/g;

/** Prompts as the wire has them, each with its mentor where the holder of these labels may see that. */
export function promptItems(
  store: Pick<Store, 'byKey'>,
  prompts: readonly StoredItem[],
  held: ReadonlySet<string>,
  words: ReadonlySet<string>,
): Prompt[] {
  const mentors = new Map<string, Prompt['mentor']>();
  const mentorOf = ({ tenant, item }: StoredItem) => {
    const key = mentorKeyOf(item);
    if (key === undefined) return null;
    const uuid = mentorUuid(tenant, key);
    const known = mentors.get(uuid);
    if (known !== undefined) return known;
    const [stored] = store.byKey(tenant, 'mentor', [key]);
    const mentor =
      stored !== undefined && isVisible(stored, held)
        ? { id: stored.number, unique_id: uuid, name: texts(stored.item['name'])[0] ?? key }
        : null;
    mentors.set(uuid, mentor);
    return mentor;
  };
  return prompts.map((stored) => promptItem(stored, mentorOf(stored), words));
}

function promptItem(stored: StoredItem, mentor: Prompt['mentor'], words: ReadonlySet<string>): Prompt {
  const { number, key, tenant, visibility, item } = stored;
  const content = textOf(item['content']) ?? '';
  const name = texts(item['name'])[0] ?? key;
  const tags = texts(item['tags']);
  const variable_fields = variablesOf(content, item['variables']);
  const prompt = {
    id: number,
    name,
    title: textOf(item['title']) ?? name,
    content,
    prompt: content,
    description: textOf(item['description']),
    ...optional('category', names(item['category'])[0]),
    ...optional('language', textOf(item['language'])),
    ...optional('style', textOf(item['style'])),
    tone: textOf(item['tone']),
    mentor,
    platform: platformOf(tenant),
    created_by: textOf(item['created_by']),
    created_at: textOf(item['created_at']),
    updated_at: textOf(item['updated_at']) ?? textOf(item['created_at']),
    visibility,
    prompt_visibility: OFFICIAL_VISIBILITY[visibility],
    variables: variable_fields.map((variable) => variable.name),
    variable_fields,
    tags: tags.map(idOfName),
    tag_names: [...tags],
    is_system: item['is_system'] === true,
    metadata: isRecord(item['metadata']) ? item['metadata'] : {},
  };
  const { language_code } = item;
  return { ...prompt, ...highlightsOf({ ...prompt, language_code }, ['name', 'content'], words) };
}

/** The places of the content in their order, with what the prompt says of each; then those it only speaks of. */
function variablesOf(content: string, told: unknown): Prompt['variable_fields'] {
  const described = new Map(
    [...texts(told).map((name) => ({ name })), ...records(told)].flatMap((one) =>
      'name' in one && typeof one.name === 'string' ? [[one.name, { ...one, name: one.name }] as const] : [],
    ),
  );
  const places = [...content.matchAll(PLACE)].map(([, name = '']) => name);
  return [...new Set([...places, ...described.keys()])].map((name) => ({
    default: null,
    ...(described.get(name) ?? { name }),
  }));
}

/** Official fields that may be absent, but not null. */
function optional<K extends string>(name: K, value: string | null | undefined): { [P in K]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { [P in K]?: string }) : {};
}
