// One item of the catalog, as an entry of a list.
import { memo } from 'react';
import { keyOf } from '#client/item-key.ts';
import type { Item } from '#client/result-page.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useText } from '#text/text-context.tsx';
import { Entry } from '#ui/content/entry.tsx';
import { Grade } from '#ui/content/grade.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Stops } from '#ui/content/stops.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { paths } from '#url/paths.ts';
import { itemView } from './item-view.ts';

interface ItemCardProps {
  item: Item;
  /** The tenant that the address names, or the site is for: it need not be said again in links. */
  tenant: string | undefined;
}

export const ItemCard = memo(function ItemCard({ item, tenant }: ItemCardProps) {
  const text = useText();
  const { by, has, stops, facts } = itemView(item, text);
  const reference = { kind: item.type, tenant: item.tenant, key: keyOf(item) };
  return (
    <Entry
      to={paths.item(item.type, keyOf(item), item.tenant === tenant ? undefined : item.tenant)}
      name={{ text: item.name, ranges: item.highlights?.name, lang: item.language_code ?? undefined }}
      cover={
        <Cover
          series={item.subject}
          title={item.name}
          form={ITEM_TYPES.indexOf(item.type)}
          picture={item.image_url}
        />
      }
      kicker={<Kicker words={[text.t(`type.${item.type}`), item.subject]} line={item.subject} />}
      acts={
        <>
          <KeepButton reference={reference} name={item.name} />
          <CompareButton reference={reference} name={item.name} />
        </>
      }
      lines={{ by, has }}
      drawing={stops !== undefined && <Stops count={stops} />}
      facts={facts.map(({ grade, ...fact }) => ({
        ...fact,
        sign: grade !== undefined && <Grade of={grade} />,
      }))}
    />
  );
});
