// What is known of somebody beyond their card: only what is there has a heading.
import type { ReactNode } from 'react';
import type { Education, Person } from '#client/wire/read-user.ts';
import { useText } from '#text/text-context.tsx';
import { Part } from './part.tsx';
import styles from './person-detail.module.css';

/** `level` is that of the headings. */
export function PersonDetail({ person, level }: { person: Person; level: 2 | 4 }) {
  const { t } = useText();
  const { about, resume, education, groups, email } = person;
  const { jobTitle, company } = resume;
  const job =
    jobTitle !== undefined && company !== undefined
      ? t('people.works', { job: jobTitle, company })
      : (jobTitle ?? company);
  const work = [job, resume.industry, resume.location].filter((line) => line !== undefined);
  const section = (title: string, isThere: boolean, children: ReactNode) =>
    isThere && (
      <Part title={title} level={level}>
        {children}
      </Part>
    );
  return (
    <div className={styles.parts}>
      {section(
        t('people.about'),
        [about, email, person.location].some((one) => one !== undefined),
        <>
          {about !== undefined && <p dir="auto">{about}</p>}
          {person.location !== undefined && <p dir="auto">{person.location}</p>}
          {email !== undefined && (
            <p>
              <a className={styles.mail} href={`mailto:${encodeURIComponent(email)}`} dir="ltr">
                {email}
              </a>
            </p>
          )}
        </>,
      )}
      {section(t('people.work'), work.length > 0, <Lines lines={work} />)}
      {section(t('people.education'), education.length > 0, <Lines lines={education.map(saidOf)} />)}
      {section(t('people.skills'), resume.skills.length > 0, <Lines lines={resume.skills} inline />)}
      {section(t('people.groups'), groups.length > 0, <Lines lines={groups} />)}
    </div>
  );
}

function Lines({ lines, inline }: { lines: readonly string[]; inline?: boolean }) {
  return (
    <ul className={styles.lines} data-inline={inline}>
      {[...new Set(lines)].map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function saidOf({ degree, field, institution }: Education): string {
  return [degree, field, institution].filter((one) => one !== undefined).join(' · ');
}
