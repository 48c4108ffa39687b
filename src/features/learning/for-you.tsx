// Recommendations for who is signed in: how far the goal is, then shelves by reason, narrowed like the catalog.
import { useMemo } from 'react';
import type { Recommended } from '#client/learning-query.ts';
import type { Who } from '#client/who.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import { Explore } from '#discovery/results/explore.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { isFiltered } from '#url/filters.ts';
import { FOR_YOU } from '#url/for-you.ts';
import { useFilters } from '#url/use-filters.ts';
import { forYouSource } from './for-you-source.ts';
import { GapHello } from './gap-hello.tsx';
import { MentorsFor } from './mentors-for.tsx';
import { RecommendedCard } from './recommended-card.tsx';
import { ShelfList } from './shelf-list.tsx';
import { TakenTabs } from './taken-tabs.tsx';
import { Unwanted } from './unwanted-note.tsx';

export function ForYou({ who }: { who: Extract<Who, { kind: 'user' }> }) {
  const { t } = useText();
  const { tenant: org, username } = who;
  const filters = useFilters(FOR_YOU);
  const unwanted = useKept((kept) => kept.unwanted);
  const source = useMemo(() => {
    const not = unwanted.map(({ reference }) => reference).filter((one) => !one.startsWith('mentor:'));
    return forYouSource({ org, username, not });
  }, [org, username, unwanted]);
  const card = (recommended: Recommended) => (
    <RecommendedCard key={source.identity(recommended)} recommended={recommended} tenant={org} />
  );
  const isNarrowed = isFiltered(FOR_YOU, filters.state);
  return (
    <Frame>
      <Explore
        source={source}
        filters={filters}
        head={{ title: t('site.for-you'), description: t('site.description') }}
        renderAbove={(facets) => (
          <>
            <GapHello username={username} />
            <TakenTabs filters={filters} facet={facets?.get('content')} />
          </>
        )}
        before={<Unwanted />}
        renderCard={card}
        renderList={({ items }) => (
          <>
            <ShelfList items={items} renderCard={card} />
            {!isNarrowed && <MentorsFor username={username} />}
          </>
        )}
        empty={{ title: t('forYou.empty'), help: t('forYou.emptyHelp') }}
      />
    </Frame>
  );
}
