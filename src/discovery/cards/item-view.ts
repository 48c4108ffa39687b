// What a card says of an item: from the item's fields to lines and facts, in the reader's words. What is missing is left out.
import type { Item } from '#client/result-page.ts';
import { LEVELS } from '#contract/facets.ts';
import type { Text } from '#text/format.ts';

export interface ItemView {
  readonly by?: string;
  readonly has?: string;
  /** Stops of a way; drawn. */
  readonly stops?: number;
  readonly facts: readonly { readonly key: string; readonly text: string; readonly grade?: number }[];
}

/** Names that fit a line; the rest is counted. */
const NAMED = 4;

export function itemView(item: Item, text: Text): ItemView {
  const by = makersOf(item, text);
  const has = holdsOf(item, text);
  const stops = item.type === 'pathway' ? (item.programs ?? item.courses)?.length : undefined;
  return {
    ...(by === '' ? {} : { by }),
    ...(has === '' ? {} : { has }),
    ...(stops === undefined || stops === 0 ? {} : { stops }),
    facts: [...levelOf(item, text), ...stopsOf(item, text), ...workOf(item, text), ...restOf(item, text)],
  };
}

function makersOf(item: Item, { t }: Text): string {
  if (item.type === 'skill') {
    const count = item.courses_count ?? item.courses?.length ?? 0;
    return count === 0 ? '' : t('card.taughtBy', { count });
  }
  if (item.type === 'role') {
    const count = item.skills?.length ?? 0;
    return count === 0 ? '' : t('card.asksFor', { count });
  }
  const instructors = item.type === 'resource' ? [] : (item.instructors ?? []);
  return [item.provider, instructors[0]].filter(isSaid).join(' · ');
}

function holdsOf(item: Item, { t }: Text): string {
  const names =
    item.type === 'skill'
      ? (item.alt_names ?? [])
      : (item.skills ?? []).map(({ name }) => name).filter(isSaid);
  const shown = names.length > 0 ? names : (item.topics ?? []);
  const more = shown.length - NAMED;
  const first = shown.slice(0, NAMED).join(', ');
  return more > 0 ? `${first} ${t('card.more', { count: more })}` : first;
}

function levelOf({ level }: Item, { value }: Text): ItemView['facts'] {
  if (!isSaid(level)) return [];
  const place = LEVELS.findIndex((name) => name === level);
  const grade = place < 0 || level === 'All levels' ? {} : { grade: place + 1 };
  return [{ key: 'level', text: value('level', level), ...grade }];
}

function stopsOf(item: Item, { t }: Text): ItemView['facts'] {
  const count =
    item.type === 'program'
      ? item.courses?.length
      : item.type === 'pathway'
        ? (item.programs ?? item.courses)?.length
        : undefined;
  return count === undefined || count === 0 ? [] : [{ key: 'stops', text: t('card.stops', { count }) }];
}

function workOf(item: Item, { duration }: Text): ItemView['facts'] {
  if (item.type === 'skill' || item.type === 'role' || item.type === 'resource') return [];
  const { duration_hours: hours, duration: said } = item;
  if (typeof hours === 'number' && hours > 0) return [{ key: 'work', text: duration(hours) }];
  return isSaid(said) ? [{ key: 'work', text: said }] : [];
}

function restOf(item: Item, { value, locale }: Text): ItemView['facts'] {
  const facts = [];
  if (item.type === 'resource' && isSaid(item.resource_type))
    facts.push({ key: 'kind', text: value('resource_type', item.resource_type) });
  // A language is worth its place only where it is not the reader's own.
  if (isSaid(item.language) && item.language_code !== locale)
    facts.push({ key: 'language', text: value('language', item.language) });
  return facts;
}

function isSaid(text: string | null | undefined): text is string {
  return typeof text === 'string' && text !== '';
}
