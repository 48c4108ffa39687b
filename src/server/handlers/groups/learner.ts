// A member of a group as its metrics see them.
import { isRecord, records, texts } from '#server/engine/document-fields.ts';
import { resumeOf } from '#server/engine/user-document.ts';
import type { StoredItem } from '#server/store/store.ts';

interface Enrolment {
  /** Ids of what it is in: mostly a course. */
  readonly course: string | undefined;
  readonly program: string | undefined;
  readonly pathway: string | undefined;
  readonly isCompleted: boolean;
  /** 0 to 1. */
  readonly progress: number;
}

export interface Learner {
  /** YYYY-MM-DD; empty when nobody knows. */
  readonly joined: string;
  readonly locations: readonly string[];
  readonly enrolments: readonly Enrolment[];
  readonly certificates: number;
  readonly points: number;
}

export function learnerOf({ item }: StoredItem): Learner {
  const { metadata, private: hidden, skill_points, joined_date } = item;
  // The importer takes credentials for secrets; how many there are is none.
  const credentials = item['credentials'] ?? (isRecord(hidden) ? hidden['credentials'] : undefined);
  return {
    joined: texts(joined_date)[0]?.slice(0, 10) ?? '',
    locations: [
      ...texts(isRecord(metadata) ? metadata['location'] : undefined),
      ...texts(resumeOf(item)?.['location']),
    ],
    enrolments: records(item['enrolments'] ?? item['enrollments']).map(enrolmentOf),
    certificates: Array.isArray(credentials) ? credentials.length : 0,
    points: typeof skill_points === 'number' && skill_points > 0 ? Math.round(skill_points) : 0,
  };
}

function enrolmentOf(enrolment: Readonly<Record<string, unknown>>): Enrolment {
  const { status, completed_at, progress } = enrolment;
  const isCompleted = status === 'completed' || typeof completed_at === 'string';
  const percent = typeof progress === 'number' ? Math.min(100, Math.max(0, progress)) : 0;
  return {
    course: texts(enrolment['course_id'])[0],
    program: texts(enrolment['program_id'])[0],
    pathway: texts(enrolment['pathway_id'])[0],
    isCompleted,
    progress: isCompleted ? 1 : percent / 100,
  };
}
