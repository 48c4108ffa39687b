// The roles that somebody has and wants, asked for when they are shown.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useClient } from '#client/client-context.tsx';
import { rolesQuery, type Whose } from '#client/people-query.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { Part } from './part.tsx';
import { RoleList } from './role-list.tsx';
import styles from './role-list.module.css';

interface PersonRolesProps {
  whose: Whose;
  /** Of the headings: 2 on a page of one's own. */
  level: 2 | 4;
  /** The way to a first desired role. */
  way?: ReactNode;
}

export function PersonRoles({ whose, level, way }: PersonRolesProps) {
  return (
    <div className={styles.both}>
      <Roles which="desired" whose={whose} level={level} way={way} />
      <Roles which="reported" whose={whose} level={level} />
    </div>
  );
}

function Roles({ which, whose, level, way }: PersonRolesProps & { which: 'reported' | 'desired' }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(rolesQuery(useClient(), which, whose));
  const count = Math.max(1, data?.length ?? 0);
  const title = t(level === 2 ? `roles.${which}` : `roles.${which}Of`, { count });
  return (
    <Part title={title} level={level}>
      {data === undefined && error === null && <Bone width="half" />}
      {error !== null && data === undefined && (
        <p>
          {t('roles.failed')} <QuietButton onClick={() => void refetch()}>{t('error.retry')}</QuietButton>
        </p>
      )}
      {data?.length === 0 && (
        <>
          <p className={styles.none}>{t(which === 'desired' ? 'roles.noDesired' : 'roles.noReported')}</p>
          {way}
        </>
      )}
      {data !== undefined && data.length > 0 && (
        <RoleList roles={data} level={level} isGoal={which === 'desired'} />
      )}
    </Part>
  );
}
