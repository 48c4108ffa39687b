// Keeping a search: the address of a list's page, which is all of it.
import type { Act } from './kept.ts';
import { joined, type KeptData, type KeptSearch } from './kept-data.ts';

/** Keeps a search, or notes that it was looked at now. */
export function keepSearch(search: Omit<KeptSearch, 'at'>, at = Date.now()): Act {
  return (kept) => ({
    ...kept,
    searches: isKeptSearch(kept, search.address)
      ? kept.searches.map((one) => (one.address === search.address ? { ...one, ...search, at } : one))
      : joined([{ ...search, at }], kept.searches, ({ address }) => address),
  });
}

export function letGoSearch(address: string): Act {
  return (kept) => ({ ...kept, searches: kept.searches.filter((one) => one.address !== address) });
}

export function isKeptSearch({ searches }: Pick<KeptData, 'searches'>, address: string): boolean {
  return searches.some((one) => one.address === address);
}
