// What one lacks for a role: skill by skill, what closes it, and what stays open.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { type Gap, skillGapQuery } from '#client/learning-query.ts';
import { useSession } from '#client/session-context.ts';
import type { Who } from '#client/who.ts';
import { ClosedPage } from '#discovery/page/page-failure.tsx';
import { Section } from '#discovery/page/section.tsx';
import { ThingFailure } from '#discovery/page/thing-failure.tsx';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { ButtonLink } from '#ui/controls/button.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { paths } from '#url/paths.ts';
import { ClosingList } from './closing-list.tsx';
import { GapTable } from './gap-table.tsx';
import { planLink } from './plan-link.ts';
import { RoleSelect } from './role-select.tsx';
import styles from './skill-gap.module.css';

export function SkillGapPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const { who } = useSession();
  if (who.kind !== 'user')
    return (
      <ClosedPage
        status={401}
        title={t('gap.signIn')}
        help={t('gap.signInHelp')}
        way={{ to: paths.plan(), words: t('forYou.makePlan') }}
      />
    );
  return <SkillGap who={who} tenant={tenant} />;
}

function SkillGap({ who, tenant }: { who: Extract<Who, { kind: 'user' }>; tenant: string | undefined }) {
  const { t } = useText();
  const { search } = useLocation();
  const navigate = useNavigate();
  const role = new URLSearchParams(search).get('role') ?? undefined;
  const { data, error, isFetching, refetch } = useQuery(
    skillGapQuery(useClient(), { username: who.username, role }),
  );
  const failure = error instanceof ApiError && data === undefined ? error : undefined;
  const title = data?.role === undefined ? t('site.skill-gap') : t('gap.title', { role: data.role.name });
  usePageHead({ title, ...(failure === undefined ? {} : { status: failure.status ?? 503 }) });
  if (failure !== undefined)
    return (
      <Frame>
        <ThingFailure
          error={failure}
          onRetry={() => void refetch()}
          list={{ to: paths.forYou(), name: t('site.for-you') }}
        />
      </Frame>
    );
  return (
    <Frame>
      <main id="main" className={styles.page} aria-busy={isFetching}>
        {data === undefined ? (
          <>
            <h1 className={styles.title}>{title}</h1>
            <Bone shape="name" width="full" />
            <Bone width="half" />
          </>
        ) : (
          <GapBody gap={data} title={title} />
        )}
        <p className={styles.choose}>
          <RoleSelect
            label={t('gap.choose')}
            tenant={tenant}
            role={data?.role?.key}
            onRole={(next) => void navigate(paths.skillGap(next))}
          />
        </p>
      </main>
    </Frame>
  );
}

function GapBody({ gap, title }: { gap: Gap; title: string }) {
  const { t, list, locale } = useText();
  const heading = useFocusOnEntry();
  const { role, skills, closing, reachable } = gap;
  if (role === undefined) return <Message level={1} title={t('gap.noRole')} text={t('gap.noRoleHelp')} />;
  const there = skills.filter(({ have, goal }) => have >= goal).length;
  const counts = t('forYou.there', { count: there, all: skills.length, open: skills.length - there });
  const untaught = skills.filter((skill) => skill.have < skill.goal && skill.courses_count === 0);
  const percent = Math.floor(role.coverage * 100);
  return (
    <>
      <p className={styles.kicker}>{title}</p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {role.coverage >= 1
          ? t('forYou.reached', { role: role.name })
          : t('forYou.coverage', { percent, role: role.name })}
      </h1>
      {skills.length === 0 ? (
        <p className={styles.lead}>
          {t('gap.none')} {t('gap.noneHelp')}
        </p>
      ) : (
        <>
          <p className={styles.lead}>{counts}</p>
          <LiveRegion text={counts} />
          <p>
            <ButtonLink look="filled" to={planLink(locale, role.key)}>
              {t('forYou.makePlan')}
            </ButtonLink>
          </p>
          <GapTable skills={skills} role={role.name} />
        </>
      )}
      {closing.length > 0 && (
        <Section title={t('gap.closing')}>
          <p className={styles.help}>
            {t('gap.closingHelp')} {t('gap.reachable', { percent: Math.floor(reachable * 100) })}
          </p>
          <ClosingList closing={closing} />
        </Section>
      )}
      {untaught.length > 0 && (
        <Section title={t('gap.open')}>
          <p>{t('gap.openHelp', { names: list(untaught.map(({ name }) => name)) })}</p>
        </Section>
      )}
    </>
  );
}
