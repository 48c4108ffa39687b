// What stands near an item, and who can help with it: asked once the item is shown, and nothing where there is nothing.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { keyOf } from '#client/item-key.ts';
import { relatedQuery } from '#client/related-query.ts';
import type { Item } from '#client/result-page.ts';
import { useSite } from '#client/site-context.ts';
import { ItemCard } from '#discovery/cards/item-card.tsx';
import { useText } from '#text/text-context.tsx';
import { Entries } from '#ui/content/entry.tsx';
import { HelperList } from './helper-list.tsx';
import styles from './related-things.module.css';
import { Section } from '#discovery/page/section.tsx';

/** `tenant` is the one that the links of cards need not name. */
export function RelatedThings({ item, tenant }: { item: Item; tenant: string | undefined }) {
  const { t } = useText();
  const { hiddenFeatures } = useSite();
  const { data } = useQuery(
    relatedQuery(useClient(), { type: item.type, key: keyOf(item), tenant: item.tenant }),
  );
  if (data === undefined || data.similar.length + data.mentors.length === 0) return null;
  const { similar, mentors: all } = data;
  const mentors = hiddenFeatures.has('mentors') ? [] : all;
  return (
    <aside className={styles.related} aria-label={t('item.near')}>
      {mentors.length > 0 && (
        <Section title={t('item.helpers')}>
          <HelperList helpers={mentors} />
        </Section>
      )}
      {similar.length > 0 && (
        <Section title={t('item.similar')}>
          <Entries>
            {similar.map((one) => (
              <ItemCard key={`${one.type} ${keyOf(one)}`} item={one} tenant={tenant} />
            ))}
          </Entries>
        </Section>
      )}
    </aside>
  );
}
