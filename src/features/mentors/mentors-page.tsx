// Who can help: all mentors, narrowed by what the address says.
import { useMemo } from 'react';
import { useUsername } from '#client/session-context.ts';
import { MentorCard, MentorSkeleton } from '#discovery/cards/mentor-card.tsx';
import { Explore } from '#discovery/results/explore.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { isFiltered } from '#url/filters.ts';
import { MENTORS } from '#url/mentors.ts';
import { useFilters } from '#url/use-filters.ts';
import { KnownMentors } from './known-mentors.tsx';
import { MentorTabs } from './mentor-tabs.tsx';
import { mentorSource } from './mentor-source.ts';

export function MentorsPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const filters = useFilters(MENTORS);
  const username = useUsername();
  const source = useMemo(() => mentorSource({ tenant, username }), [tenant, username]);
  const { state } = filters;
  const isWhole = !isFiltered(MENTORS, state) && state.offset === 0;
  return (
    <Frame>
      <Explore
        source={source}
        filters={filters}
        head={{
          title: state.query === undefined ? t('site.mentors') : t('mentor.titleFor', { query: state.query }),
          description: t('mentor.listHelp'),
        }}
        renderAbove={(facets) => <MentorTabs filters={filters} facet={facets?.get('featured')} />}
        before={isWhole && <KnownMentors />}
        renderCard={(mentor) => <MentorCard key={mentor.id} mentor={mentor} />}
        Skeleton={MentorSkeleton}
        empty={{ title: t('mentor.none'), help: t('mentor.noneHelp') }}
      />
    </Frame>
  );
}
