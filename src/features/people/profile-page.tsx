// One's own profile: the roles that one has and wants, and what the organisation knows of one.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { ownRecord, ownRecordQuery } from '#client/people-query.ts';
import { useSession } from '#client/session-context.ts';
import type { Who } from '#client/who.ts';
import type { Person } from '#client/wire/read-user.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Face } from '#ui/cover/face.tsx';
import { CATALOG } from '#url/catalog.ts';
import { decode, setFacet } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import { ClosedPage } from '#discovery/page/page-failure.tsx';
import { PersonDetail } from './person-detail.tsx';
import { PersonRoles } from './person-roles.tsx';
import styles from './profile-page.module.css';

export function ProfilePage() {
  const { t } = useText();
  const { who } = useSession();
  if (who.kind !== 'user')
    return <ClosedPage status={401} title={t('profile.signIn')} help={t('profile.signIn.help')} />;
  return <Profile who={who} />;
}

function Profile({ who }: { who: Extract<Who, { kind: 'user' }> }) {
  const { t, value } = useText();
  const { tenant, username, name, departments } = who;
  const whose = { org: tenant, username };
  // The page is right without it: the session says who one is.
  const { data } = useQuery(ownRecordQuery(useClient(), whose));
  const person: Person = ownRecord(data, username) ?? {
    username,
    name,
    departments,
    resume: { skills: [] },
    education: [],
    groups: [],
  };
  usePageHead({ title: t('site.profile') });
  const facts = [
    {
      label: t('profile.role'),
      said: person.role ?? t(`session.role.${who.role}`, { tenant: value('tenant', tenant) }),
    },
    {
      label: t('profile.department', { count: Math.max(1, person.departments.length) }),
      said: person.departments.join(' · '),
    },
  ].filter(({ said }) => said !== '');
  return (
    <Frame>
      <main id="main" className={styles.page}>
        <div className={styles.head}>
          <Face name={person.name} series={person.departments[0]} picture={person.image} size="large" />
          <div>
            <h1 className={styles.name} dir="auto">
              {person.name}
            </h1>
            <dl className={styles.facts}>
              {facts.map(({ label, said }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd dir="auto">{said}</dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
        <PersonRoles
          whose={whose}
          level={2}
          way={
            <p className={styles.way}>
              <ButtonLink to={paths.catalog(setFacet(decode(CATALOG), 'content', ['roles']))}>
                {t('roles.find')}
              </ButtonLink>
            </p>
          }
        />
        <PersonDetail person={person} level={2} />
      </main>
    </Frame>
  );
}
