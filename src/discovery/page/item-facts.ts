// The facts in an item's margin, in the reader's words. What is not known is not a fact.
import type { Item } from '#client/result-page.ts';
import type { Fact } from './fact-list.tsx';
import { LEVELS } from '#contract/facets.ts';
import type { Text } from '#text/format.ts';

type Said = string | null | undefined;
type Taught = Extract<Item, { type: 'course' | 'program' | 'pathway' }>;

export function itemFacts(item: Item, text: Text): Fact[] {
  const { t, value, number, date } = text;
  const valued = (
    facet: 'level' | 'language' | 'certificate' | 'program_type' | 'resource_type',
    said: Said,
  ) => (said === undefined || said === null ? said : value(facet, said));
  const { rating, enrolled } = item;
  return [
    ...levelOf(item, text),
    ...(isTaught(item) ? taughtFacts(item, text) : []),
    ...(item.type === 'program'
      ? fact(t('facet.program_type'), valued('program_type', item.program_type))
      : []),
    ...(item.type === 'resource'
      ? fact(t('facet.resource_type'), valued('resource_type', item.resource_type))
      : []),
    ...fact(t('item.language'), valued('language', item.language)),
    ...(isTaught(item) ? fact(t('item.certificate'), valued('certificate', item.certificate)) : []),
    ...fact(
      t('item.rating'),
      typeof rating === 'number' ? t('card.rated', { rating, count: item.rating_count ?? 0 }) : undefined,
    ),
    ...fact(t('item.learners'), typeof enrolled === 'number' && enrolled > 0 ? number(enrolled) : undefined),
    ...fact(t('item.updated'), typeof item.updated_at === 'string' ? date(item.updated_at) : undefined),
  ];
}

function isTaught(item: Item): item is Taught {
  return item.type === 'course' || item.type === 'program' || item.type === 'pathway';
}

function levelOf({ level }: Item, { t, value }: Text): Fact[] {
  if (typeof level !== 'string' || level === '') return [];
  const place = LEVELS.findIndex((name) => name === level);
  const grade = place < 0 || level === 'All levels' ? {} : { grade: place + 1 };
  return [{ label: t('item.level'), text: value('level', level), ...grade }];
}

function taughtFacts(item: Taught, text: Text): Fact[] {
  const { t, value, duration, list } = text;
  const { duration_hours: hours, self_paced: selfPaced, instructors } = item;
  const format = selfPaced === true ? 'Self-paced' : selfPaced === false ? 'Instructor-led' : undefined;
  return [
    ...fact(t('item.work'), typeof hours === 'number' && hours > 0 ? duration(hours) : item.duration),
    ...fact(t('item.effort'), item.effort),
    ...fact(t('item.price'), item.price_amount === 0 ? value('price', 'Free') : item.price),
    ...fact(t('item.format'), format === undefined ? undefined : value('self_paced', format)),
    ...fact(t('item.instructors', { count: instructors?.length ?? 0 }), list(instructors ?? [])),
  ];
}

function fact(label: string, said: Said): Fact[] {
  return said === undefined || said === null || said === '' ? [] : [{ label, text: said }];
}
