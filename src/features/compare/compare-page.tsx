// Up to four things beside each other, of any kinds: what differs first, then what is the same.
import { useMemo } from 'react';
import { CompareFacts } from './compare-facts.tsx';
import { CompareHead } from './compare-head.tsx';
import { CompareSkills } from './compare-skills.tsx';
import { compareSkills, compareThings } from './compare-rows.ts';
import styles from './compare-page.module.css';
import { useCompared } from '#discovery/compare/use-compared.ts';
import { useThings, nameOfThing } from '#discovery/compare/use-things.ts';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { ButtonLink } from '#ui/controls/button.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { MOST_COMPARED } from '#url/compared.ts';
import { paths } from '#url/paths.ts';

export function ComparePage() {
  const text = useText();
  const { t } = text;
  const { references } = useCompared();
  const named = useThings(references);
  const heading = useFocusOnEntry();
  const title = t('compare.title');
  usePageHead({ title, description: t('site.description') });
  const things = named.map(({ thing }) => thing);
  const isLoading = named.some(({ state }) => state === 'loading');
  const { differences, same } = useMemo(() => compareThings(things, text), [things, text]);
  const skills = compareSkills(things);
  const names = named.map(({ thing, reference }) =>
    thing === undefined ? reference.key : nameOfThing(thing),
  );
  if (references.length === 0)
    return (
      <Frame>
        <main id="main">
          <Message
            level={1}
            title={t('compare.none')}
            text={t('compare.noneHelp')}
            ways={<ButtonLink to={paths.catalog()}>{t('site.catalog')}</ButtonLink>}
          />
        </main>
      </Frame>
    );
  return (
    <Frame>
      <main id="main" className={styles.page} data-things={references.length} aria-busy={isLoading}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.help}>
          {t('compare.help')} {t('compare.link')}
        </p>
        <LiveRegion
          text={isLoading ? '' : t('compare.in', { count: references.length, most: MOST_COMPARED })}
        />
        <CompareHead things={named} />
        {!isLoading && (
          <>
            <CompareFacts title={t('compare.differences')} rows={differences} names={names} />
            {skills !== undefined && <CompareSkills sets={skills} names={names} />}
            <CompareFacts title={t('compare.same')} rows={same} names={names} />
          </>
        )}
        {references.length < MOST_COMPARED && (
          <p className={styles.more}>
            <ButtonLink to={paths.catalog()}>{t('compare.add')}</ButtonLink>
          </p>
        )}
      </main>
    </Frame>
  );
}
