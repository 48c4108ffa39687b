// What an item is made of and what it leads to, by type: the sections of its page.
import type { Item } from '#client/result-page.ts';
import type { ItemType } from '#contract/facets.ts';
import type { Text } from '#text/format.ts';
import type { Named } from './named-list.tsx';
import { related } from './related.ts';

export interface Part {
  readonly title: string;
  readonly things: readonly Named[];
  /** A way is gone in its order, and drawn as a line; the rest is a list. */
  readonly drawn: 'line' | 'list';
}

/** `tenant` is the one that links must name, if any. Empty parts are left out. */
export function itemParts(item: Item, text: Text, tenant: string | undefined): Part[] {
  const { t } = text;
  const to = (references: Parameters<typeof related>[0], type: ItemType) =>
    related(references, type, tenant, text);
  const parts = (): Part[] => {
    switch (item.type) {
      case 'course':
        return [
          list(t('item.teaches'), to(item.skills, 'skill')),
          list(
            t('item.partOf'),
            to(elsewhere(item.programs, 'program', item), 'program'),
            to(elsewhere(item.pathways, 'pathway', item), 'pathway'),
          ),
        ];
      case 'program':
        return [
          line(t('item.courses'), to(item.courses, 'course')),
          list(t('item.teaches'), to(item.skills, 'skill')),
          list(t('item.partOf'), to(elsewhere(item.pathways, 'pathway', item), 'pathway')),
        ];
      case 'pathway':
        return [
          line(t('item.programs'), to(item.programs, 'program')),
          line(t('item.courses'), to(item.courses, 'course')),
          list(t('item.teaches'), to(item.skills, 'skill')),
        ];
      case 'skill':
        return [
          list(t('item.taughtIn'), to(item.courses, 'course')),
          list(t('item.askedFor'), to(item.roles, 'role')),
          list(t('item.related'), to(item.related_skills, 'skill')),
        ];
      case 'role':
        return [
          list(t('item.needs'), to(item.skills, 'skill')),
          list(t('item.taughtIn'), to(item.recommended_courses, 'course')),
        ];
      case 'resource':
        return [list(t('item.teaches'), to(item.skills, 'skill'))];
    }
  };
  return parts().filter(({ things }) => things.length > 0);
}

/** What an item is part of, less what its places are drawn in. */
function elsewhere(
  references: Parameters<typeof related>[0],
  type: 'program' | 'pathway',
  { places = [] }: Extract<Item, { type: 'course' | 'program' }>,
): Parameters<typeof related>[0] {
  const drawn = new Set(places.map(({ way }) => way[`${type}_id`]));
  return references?.filter((one) => {
    const key = one[`${type}_id`];
    return key === undefined || !drawn.has(key);
  });
}

function list(title: string, ...things: Named[][]): Part {
  return { title, things: things.flat(), drawn: 'list' };
}

function line(title: string, things: Named[]): Part {
  return { title, things, drawn: 'line' };
}
