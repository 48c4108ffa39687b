// Roles with their skills, each skill a line from 0 to 5.
import type { HeldRole, HeldSkill } from '#client/wire/read-user-roles.ts';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { CATALOG } from '#url/catalog.ts';
import { decode, setFacet, setText } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import styles from './role-list.module.css';
import { SkillLine } from '#discovery/page/skill-line.tsx';

interface RoleListProps {
  roles: readonly HeldRole[];
  /** Of the heading above. */
  level: 2 | 4;
  /** Levels are what a role asks for, and not what somebody has. */
  isGoal: boolean;
}

export function RoleList({ roles, level, isGoal }: RoleListProps) {
  const { t } = useText();
  const Heading = level === 2 ? 'h3' : 'h5';
  return (
    <>
      {roles.map(({ name, key, tenant, skills }) => (
        <section key={name} className={styles.role}>
          <Heading className={styles.name} dir="auto">
            <TextLink to={pageOf('role', { name, key }, tenant)}>{name}</TextLink>
          </Heading>
          <ul>
            {skills.map((skill) => (
              <li key={skill.name} className={styles.skill}>
                <span dir="auto">
                  <TextLink to={pageOf('skill', skill, tenant)}>{skill.name}</TextLink>
                </span>
                <SkillLine {...levelsOf(skill, isGoal)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isGoal && <p className={styles.legend}>{t('roles.legend')}</p>}
    </>
  );
}

function levelsOf({ level, reported }: HeldSkill, isGoal: boolean) {
  return isGoal ? { reported, goal: level } : { reported: level };
}

/** Its page; where its id is not known, what the catalog finds by its name. */
function pageOf(
  type: 'role' | 'skill',
  { name, key }: Pick<HeldSkill, 'name' | 'key'>,
  tenant: string | undefined,
): string {
  return key === undefined
    ? paths.catalog(setText(setFacet(decode(CATALOG), 'content', [`${type}s`]), name))
    : paths.item(type, key, tenant);
}
