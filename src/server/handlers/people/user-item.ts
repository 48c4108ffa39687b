// A user as others of the organisation see them: what the seeds document, and nothing of what they have done.
import type { User } from '#contract/people/user-schema.ts';
import { isRecord, names, records, texts } from '#server/engine/document-fields.ts';
import { departmentsOf, resumeOf, statusOf } from '#server/engine/user-document.ts';
import { textOf } from '#server/handlers/list/shown-fields.ts';
import type { StoredItem } from '#server/store/store.ts';

export function userItem({ number, key, item }: StoredItem): User {
  const { metadata } = item;
  return {
    id: number,
    username: key,
    email: textOf(item['email']),
    first_name: textOf(item['first_name']),
    last_name: textOf(item['last_name']),
    full_name: texts(item['name'])[0] ?? key,
    profile_image: textOf(item['image_url']),
    role: names(item['role'])[0] ?? null,
    departments: [...departmentsOf(item)],
    status: statusOf(item),
    joined_date: textOf(item['joined_date']),
    last_login: textOf(item['last_login']),
    metadata: isRecord(metadata) ? metadata : null,
    user_resume: resumeOf(item) ?? null,
    education: [...records(item['education'])],
  };
}
