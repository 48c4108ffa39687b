// Lists of what is kept.
import type { Act } from './kept.ts';
import type { KeptList } from './kept-data.ts';

/** Makes a list, or gives one another name. */
export function nameList(list: KeptList): Act {
  return (kept) => ({
    ...kept,
    lists: kept.lists.some(({ id }) => id === list.id)
      ? kept.lists.map((one) => (one.id === list.id ? list : one))
      : [...kept.lists, list],
  });
}

/** Takes a list away; what was in it stays kept. */
export function dropList(list: string): Act {
  return (kept) => ({
    ...kept,
    lists: kept.lists.filter(({ id }) => id !== list),
    items: kept.items.map((item) => ({ ...item, lists: item.lists.filter((id) => id !== list) })),
  });
}

/** Puts a kept thing into a list, or takes it out. */
export function putInList(reference: string, list: string, isIn: boolean): Act {
  return (kept) => ({
    ...kept,
    items: kept.items.map((item) => {
      if (item.reference !== reference) return item;
      const others = item.lists.filter((id) => id !== list);
      return { ...item, lists: isIn ? [...others, list] : others };
    }),
  });
}
