// The documents: each with text and thirteen facets, always the same for a size.
import { CONTENT_TYPES, DURATIONS, FORMATS, LEVELS, PRICES } from '../../src/contract/facets.ts';
import type { EngineDocument, FacetRequest } from '../../src/server/engine/engine.ts';
import type { Material } from './material.ts';
import { Random } from './random.ts';

/** As the catalog asks for them: topics belong under subjects, long vocabularies offer more. */
export const FACETS: readonly FacetRequest[] = [
  { name: 'content', limit: 50 },
  { name: 'subject', limit: 50 },
  { name: 'topics', limit: 100, parent: 'subject' },
  { name: 'level', limit: 50 },
  { name: 'duration', limit: 50 },
  { name: 'price', limit: 50 },
  { name: 'skills', limit: 100 },
  { name: 'language', limit: 100 },
  { name: 'self_paced', limit: 50 },
  { name: 'certificate', limit: 50 },
  { name: 'program_type', limit: 50 },
  { name: 'resource_type', limit: 50 },
  { name: 'promotion', limit: 50 },
];

const CERTIFICATES = ['Certificate', 'Paid certificate', 'No certificate'];
const PROGRAM_TYPES = ['Specialization', 'MicroMasters', 'Degree', 'Bootcamp'];
const RESOURCE_TYPES = ['Article', 'Video', 'Podcast', 'Book', 'Tool'];
const PROMOTIONS = ['Featured', 'New'];
const TENANTS = ['tenant:a', 'tenant:b', 'tenant:c'];

/** Labels of the one who asks: everything public and the first tenant's own. */
export const ACCESS = ['public', 'tenant:a', 'user:a/ada'];

export function* world(size: number, material: Material): Generator<EngineDocument> {
  const random = new Random(size);
  for (let row = 1; row <= size; row += 1) yield document(row, random, material);
}

function document(row: number, random: Random, material: Material): EngineDocument {
  const { names, descriptions, subjects, topics, skills, languages } = material;
  const content = random.skewed(CONTENT_TYPES);
  const some = <T>(most: number, values: readonly T[]) => [
    ...new Set(Array.from({ length: random.below(most + 1) }, () => random.skewed(values))),
  ];
  const mine = some(3, topics);
  // Four of five items stand under the subject of their first topic.
  const home = subjects[topics.indexOf(mine[0] ?? '') % subjects.length];
  const subject = home === undefined || random.next() < 0.2 ? random.skewed(subjects) : home;
  const taught = some(5, skills);
  const maybe = (chance: number, values: readonly string[]) =>
    random.next() < chance ? [random.skewed(values)] : [];
  return {
    row,
    id: `course/tenant/${(row * 2_654_435_761) % 4_294_967_296}`,
    access: [random.next() < 0.8 ? 'public' : random.one(TENANTS)],
    text: {
      name: random.one(names),
      tags: [subject, ...mine, ...taught],
      description: random.one(descriptions),
    },
    facets: {
      content: [content],
      subject: [subject],
      topics: mine,
      level: maybe(0.9, LEVELS),
      duration: maybe(0.8, DURATIONS),
      price: maybe(0.8, PRICES),
      skills: taught,
      language: [random.skewed(languages)],
      self_paced: maybe(0.7, FORMATS),
      certificate: maybe(0.5, CERTIFICATES),
      program_type: content === 'programs' ? [random.one(PROGRAM_TYPES)] : [],
      resource_type: content === 'resources' ? [random.one(RESOURCE_TYPES)] : [],
      promotion: maybe(0.1, PROMOTIONS),
    },
    numbers: {
      popularity: random.below(1_000_000),
      rating: random.below(50) / 10,
      created_at: 1.6e12 + row * 60_000,
    },
    keys: [`course_id:${row.toString(36)}`, `course_id:${row}`],
  };
}
