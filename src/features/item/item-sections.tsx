// The parts of an item's page under its head.
import type { Item } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { itemParts } from './item-parts.ts';
import { NamedList, WordList } from './named-list.tsx';
import { Places } from './places.tsx';
import { Prose } from './prose.tsx';
import { values } from './related.ts';
import { Section } from '#discovery/page/section.tsx';
import { StationLine } from './station-line.tsx';

interface ItemSectionsProps {
  item: Item;
  /** The tenant that links must name, if any. */
  tenant: string | undefined;
}

export function ItemSections({ item, tenant }: ItemSectionsProps) {
  const text = useText();
  const { t } = text;
  const prerequisites = 'prerequisites' in item ? item.prerequisites : undefined;
  const isIntroduced = typeof item.short_description === 'string';
  const about = typeof item.description === 'string' && item.description !== item.short_description && (
    <Section title={t('item.about')}>
      <Prose text={item.description} lang={item.language_code} />
    </Section>
  );
  const places = item.type === 'course' || item.type === 'program' ? (item.places ?? []) : [];
  const words = [...values('topics', item.topics, tenant), ...values('tags', item.tags, tenant)];
  return (
    <>
      {!isIntroduced && about}
      {itemParts(item, text, tenant).map(({ title, things, drawn }) => (
        <Section key={title} title={title}>
          {drawn === 'line' ? (
            <StationLine line={item.subject} stations={things} />
          ) : (
            <NamedList things={things} />
          )}
        </Section>
      ))}
      {places.length > 0 && (
        <Section title={t('item.lies')}>
          <Places places={places} kind={item.type === 'program' ? 'program' : 'course'} tenant={tenant} />
        </Section>
      )}
      {isIntroduced && about}
      {typeof prerequisites === 'string' && (
        <Section title={t('item.prerequisites')}>
          <Prose text={prerequisites} lang={item.language_code} />
        </Section>
      )}
      {words.length > 0 && (
        <Section title={t('item.topics')}>
          <WordList things={words} />
        </Section>
      )}
    </>
  );
}
