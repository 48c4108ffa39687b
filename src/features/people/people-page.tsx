// The people of an organisation, for its members.
import { useMemo } from 'react';
import { useSession } from '#client/session-context.ts';
import type { Who } from '#client/who.ts';
import { Explore } from '#discovery/results/explore.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { TabLine } from '#ui/controls/tab-line.tsx';
import { setOffset } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import { type Filters, useFilters } from '#url/use-filters.ts';
import { USERS } from '#url/users.ts';
import { ClosedPage } from '#discovery/page/page-failure.tsx';
import { peopleSource } from './people-source.ts';
import { PersonCard } from './person-card.tsx';

/** The organisation is the one of who is signed in: the API tells nobody about another. */
export function PeoplePage() {
  const { t } = useText();
  const { who } = useSession();
  const filters = useFilters(USERS);
  if (who.kind !== 'user')
    return <ClosedPage status={401} title={t('people.signIn')} help={t('people.signIn.help')} />;
  if (filters.state['department_mode'] === true && who.role === 'member')
    return (
      <ClosedPage
        status={403}
        title={t('people.closed')}
        help={t('people.closed.help')}
        way={{ to: paths.people(), words: t('people.seeEveryone') }}
      />
    );
  return <People who={who} filters={filters} />;
}

function People({ who, filters }: { who: Extract<Who, { kind: 'user' }>; filters: Filters }) {
  const { t, value } = useText();
  const { tenant, username, role } = who;
  const source = useMemo(() => peopleSource({ org: tenant, username }), [tenant, username]);
  return (
    <Frame>
      <Explore
        source={source}
        filters={filters}
        head={{ title: t('people.titleOf', { tenant: value('tenant', tenant) }) }}
        renderAbove={() => role !== 'member' && <WhomTabs filters={filters} />}
        renderCard={(person) => (
          <PersonCard
            key={person.username}
            person={person}
            // The roles of others are told to administrators of the whole organisation alone.
            roles={role === 'tenant-admin' || person.username === username ? tenant : undefined}
          />
        )}
        empty={{ title: t('people.empty'), help: t('people.empty.help') }}
      />
    </Frame>
  );
}

/** Everyone, or those of the departments that the reader looks after. */
function WhomTabs({ filters: { state, href } }: { filters: Filters }) {
  const { t } = useText();
  const inMode = (department_mode: boolean) => href(setOffset({ ...state, department_mode }, 0));
  return (
    <TabLine
      label={t('people.whom')}
      current={state['department_mode'] === true ? 'departments' : 'everyone'}
      tabs={[
        { key: 'everyone', label: t('people.everyone'), to: inMode(false) },
        { key: 'departments', label: t('people.departments'), to: inMode(true) },
      ]}
    />
  );
}
