// The head of an item's page: its book, its name, what it is in a sentence, and the one way on.
import type { Item } from '#client/result-page.ts';
import { keyOf } from '#client/item-key.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useViewed } from '#discovery/kept/recent.ts';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { OutLink } from '#ui/controls/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import styles from './item-head.module.css';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';

export function ItemHead({ item }: { item: Item }) {
  const { t, list } = useText();
  const { name, subject, provider, url } = item;
  const heading = useFocusOnEntry();
  const reference = { kind: item.type, tenant: item.tenant, key: keyOf(item) };
  useViewed(reference, name);
  const lead = item.short_description ?? undefined;
  const otherNames = item.type === 'skill' || item.type === 'role' ? (item.alt_names ?? []) : [];
  return (
    <div className={styles.head}>
      <Cover
        series={subject}
        title={name}
        form={ITEM_TYPES.indexOf(item.type)}
        picture={item.image_url}
        size="large"
      />
      <div className={styles.words}>
        <Kicker words={[t(`type.${item.type}`), subject, item.topics?.[0]]} line={subject} size="large" />
        <h1
          className={styles.title}
          ref={heading}
          tabIndex={-1}
          dir="auto"
          lang={item.language_code ?? undefined}
        >
          {name}
        </h1>
        {lead !== undefined && (
          <p className={styles.lead} dir="auto" lang={item.language_code ?? undefined}>
            {lead}
          </p>
        )}
        {otherNames.length > 0 && (
          <p className={styles.also}>
            {t('item.otherNames')}: <bdi>{list(otherNames)}</bdi>
          </p>
        )}
        {typeof provider === 'string' && (
          <p>
            <bdi>{provider}</bdi>
          </p>
        )}
        <div className={styles.ways}>
          {typeof url === 'string' && (
            <OutLink href={url}>{t(item.type === 'course' ? 'item.start' : 'item.visit')}</OutLink>
          )}
          <KeepButton reference={reference} name={name} />
          <CompareButton reference={reference} name={name} />
        </div>
      </div>
    </div>
  );
}
