// The skills of a role as a table: drawn for the eye, and the same in words.
import type { NeededSkill } from '#contract/discovery/skill-gap-schema.ts';
import { SkillLine } from '#discovery/page/skill-line.tsx';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { CATALOG } from '#url/catalog.ts';
import { decode, setFacet } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import styles from './skill-gap.module.css';

/** The widest gap first; of as wide, what counts more. */
export function GapTable({ skills, role }: { skills: readonly NeededSkill[]; role: string }) {
  const { t, number } = useText();
  const sorted = skills.toSorted((a, b) => open(b) - open(a) || b.share - a.share);
  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('gap.caption', { role })}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('gap.skill')}</th>
            <th scope="col">{t('gap.levels')}</th>
            <th scope="col">{t('gap.toGo')}</th>
            <th scope="col">{t('gap.share')}</th>
            <th scope="col">{t('gap.courses')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((skill) => {
            const { name, have, goal, share, courses_count: courses, skill_id: key } = skill;
            const teaching = setFacet(setFacet(decode(CATALOG), 'content', ['courses']), 'skills', [name]);
            return (
              <tr key={name} data-open={open(skill) > 0 || undefined}>
                <th scope="row" dir="auto">
                  {key === null ? name : <TextLink to={paths.item('skill', key)}>{name}</TextLink>}
                </th>
                <td>
                  <SkillLine reported={have} goal={goal} />
                </td>
                <td data-label={t('gap.toGo')}>
                  {open(skill) === 0 ? t('gap.there') : t('gap.steps', { count: open(skill) })}
                </td>
                <td data-label={t('gap.share')}>
                  <Part of={share} /> {t('gap.percent', { percent: number(Math.round(share * 100)) })}
                </td>
                <td data-label={t('gap.courses')}>
                  {courses === 0 ? (
                    number(0)
                  ) : (
                    <TextLink to={paths.catalog(teaching)}>
                      {number(courses)}
                      <VisuallyHidden> {name}</VisuallyHidden>
                    </TextLink>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.legend}>{t('gap.legend')}</p>
    </>
  );
}

function open({ have, goal }: NeededSkill): number {
  return Math.max(0, goal - have);
}

/** A part of a whole as a bar; its figure stands beside it. */
export function Part({ of }: { of: number }) {
  return (
    <svg className={styles.part} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.whole} width="1" height="1" />
      <rect className={styles.full} width={of} height="1" />
    </svg>
  );
}
