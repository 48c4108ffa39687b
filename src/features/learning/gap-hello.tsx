// How far the wanted role is, in a sentence and its widest gaps.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { type Gap, skillGapQuery } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { SkillLine } from '#discovery/page/skill-line.tsx';
import { paths } from '#url/paths.ts';
import { planLink } from './plan-link.ts';
import styles from './for-you.module.css';

/** So many of the widest gaps are shown. */
const SHOWN = 5;

/** Without an answer the page is right, too: the shelves stand for themselves. */
export function GapHello({ username }: { username: string }) {
  const { t } = useText();
  const [role, setRole] = useState<string>();
  const { data, error } = useQuery(skillGapQuery(useClient(), { username, role }));
  if (error !== null && data === undefined) return null;
  if (data === undefined)
    return (
      <section className={styles.hello} aria-label={t('site.skill-gap')} aria-busy="true">
        <Bone shape="name" width="full" />
        <Bone width="half" />
      </section>
    );
  return data.role === undefined ? <NoRole /> : <Coverage gap={data} role={data.role} onRole={setRole} />;
}

function NoRole() {
  const { t } = useText();
  return (
    <section className={styles.hello} aria-label={t('site.skill-gap')}>
      <h2 className={styles.title}>{t('forYou.noRole')}</h2>
      <p className={styles.lead}>{t('forYou.noRoleHelp')}</p>
      <p className={styles.ways}>
        <ButtonLink to={paths.skillGap()}>{t('gap.noRole')}</ButtonLink>
      </p>
    </section>
  );
}

interface CoverageProps {
  gap: Gap;
  role: NonNullable<Gap['role']>;
  onRole: (role: string) => void;
}

function Coverage({ gap: { wanted, skills }, role, onRole }: CoverageProps) {
  const { t, locale } = useText();
  const percent = Math.floor(role.coverage * 100);
  const there = skills.filter(({ have, goal }) => have >= goal).length;
  const widest = skills.toSorted((a, b) => b.goal - b.have - (a.goal - a.have)).slice(0, SHOWN);
  return (
    <section
      className={styles.hello}
      aria-label={t('site.skill-gap')}
      data-sides={skills.length > 0 || undefined}
    >
      <div>
        <h2 className={styles.title}>
          {role.coverage >= 1
            ? t('forYou.reached', { role: role.name })
            : t('forYou.coverage', { percent, role: role.name })}
        </h2>
        <p className={styles.lead}>
          {t('forYou.there', { count: there, all: skills.length, open: skills.length - there })}
        </p>
        <p className={styles.ways}>
          {wanted.length > 1 && (
            <Select
              label={t('forYou.role')}
              value={role.key ?? ''}
              options={wanted.map(({ key = '', name }) => ({ value: key, label: name }))}
              onChange={onRole}
            />
          )}
          <ButtonLink to={paths.skillGap(role.key)}>{t('forYou.seeGap')}</ButtonLink>
          <ButtonLink to={planLink(locale, role.key)}>{t('forYou.makePlan')}</ButtonLink>
        </p>
      </div>
      {skills.length > 0 && (
        <div>
          <ul className={styles.gaps}>
            {widest.map(({ name, have, goal }) => (
              <li key={name} className={styles.gap}>
                <span dir="auto">{name}</span>
                <SkillLine reported={have} goal={goal} />
              </li>
            ))}
          </ul>
          <p className={styles.legend}>{t('gap.legend')}</p>
        </div>
      )}
    </section>
  );
}
