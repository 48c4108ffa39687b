// What the palette offers before anything is typed: what was searched for, what is kept, what was opened, and places.
import type { KeptData } from '#discovery/kept/kept-data.ts';
import type { Text } from '#text/format.ts';
import { paths } from '#url/paths.ts';
import { readReference } from '#url/reference.ts';
import type { Row, RowGroup } from './palette-rows.ts';

export interface PalettePlace {
  readonly name: string;
  readonly to: string;
}

const MOST = 5;

export function standingRows(
  { typed, searches, viewed }: KeptData,
  places: readonly PalettePlace[],
  { t }: Text,
  site: string | undefined,
): RowGroup[] {
  return [
    {
      key: 'typed',
      title: t('palette.recent'),
      rows: typed.slice(0, MOST).map((text): Row => ({ id: `typed ${text}`, name: text, act: { text } })),
    },
    {
      key: 'searches',
      title: t('palette.searches'),
      rows: searches
        .slice(0, MOST)
        .map(({ address, name }): Row => ({ id: `search ${address}`, name, act: { to: address } })),
    },
    {
      key: 'viewed',
      title: t('palette.viewed'),
      rows: viewed.slice(0, MOST).flatMap(({ reference, name }): Row[] => {
        const read = readReference(reference);
        if (read === undefined) return [];
        return [{ id: `viewed ${reference}`, name, kind: read.kind, act: { to: paths.to(read, site) } }];
      }),
    },
    {
      key: 'places',
      title: t('palette.places'),
      rows: places.map(({ name, to }): Row => ({ id: `place ${to}`, name, act: { to } })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
