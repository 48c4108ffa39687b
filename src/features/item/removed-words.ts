// That an item was taken down, in words.
import type { Removed } from '#client/result-page.ts';
import type { Text } from '#text/format.ts';

export function removedWords({ t, date }: Text, { name, at }: Removed): string {
  return at === undefined ? t('item.removed.undated', { name }) : t('item.removed', { name, day: date(at) });
}
