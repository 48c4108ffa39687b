// What the demo tenants lack: a record of each kind with nothing but its name, two with every documented field, and names
// that a search engine likes to lose.

const NAME = 'A bare one';

/** Names made of signs or of stop words, and what is too like them. */
export const AWKWARD_NAMES = ['C++', 'C#', '.NET', 'Select Topics in SQL'] as const;
const DECOYS = ['C', 'C for tiny machines', 'Net fishing', 'Topics in philosophy', 'SQL joins'];

/** For the importer, as lines of a file. @param mentor to whom the bare document belongs */
export const spareRecords = (mentor: string) => [
  { type: 'course', course_id: 'BARE', name: NAME },
  { type: 'program', program_id: 'BARE', name: NAME },
  { type: 'pathway', pathway_id: 'BARE', name: NAME },
  { type: 'skill', skill_id: 'BARE', name: NAME },
  { type: 'role', role_id: 'BARE', name: NAME },
  { type: 'resource', resource_id: 'BARE', name: NAME },
  { type: 'mentor', mentor_id: 'BARE', name: NAME },
  { type: 'prompt', prompt_id: 'BARE', name: NAME, content: NAME },
  { type: 'document', document_id: 'BARE', mentor_id: mentor, name: NAME },
  { type: 'user', username: 'bare', name: NAME, visibility: 'tenant' },
  { type: 'group', group_id: 'BARE', name: NAME, visibility: 'tenant' },
  ...[...AWKWARD_NAMES, ...DECOYS].map((name) => ({
    type: 'course',
    course_id: `Q ${name}`,
    name,
    tags: [name],
  })),
  {
    type: 'mentor',
    mentor_id: 'FULL',
    name: 'A full one',
    llm: { name: 'Meridian Large', description: 'Slow and careful' },
    audience: { name: 'Everybody', description: 'Whoever asks' },
    settings: { temperature: 0.7, max_tokens: 1024 },
  },
  {
    type: 'user',
    username: 'full',
    name: 'A full one',
    image_url: 'https://northmoor.example/people/full.png',
    visibility: 'tenant',
  },
];
