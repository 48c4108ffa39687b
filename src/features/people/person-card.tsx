// One of the people of an organisation. Its link opens what is known of them, in place.
import { memo, useId } from 'react';
import type { Person } from '#client/wire/read-user.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Face } from '#ui/cover/face.tsx';
import styles from './person-card.module.css';
import { PersonDetail } from './person-detail.tsx';
import { PersonRoles } from './person-roles.tsx';
import { useOpenPerson } from './use-open-person.ts';

interface PersonCardProps {
  person: Person;
  /** The organisation whose roles may be asked for; undefined where they are not for the reader. */
  roles: string | undefined;
}

export const PersonCard = memo(function PersonCard({ person, roles }: PersonCardProps) {
  const text = useText();
  const { t, value, date } = text;
  const { isOpen, to } = useOpenPerson(person.username);
  const id = useId();
  const { resume, joined, lastLogin, status } = person;
  const lines = [
    person.departments.join(' · '),
    person.title ?? resume.jobTitle ?? '',
    resume.skills.slice(0, 4).join(', '),
  ].filter((line) => line !== '');
  const dates = [
    joined === undefined ? '' : date(joined) && t('people.joined', { date: date(joined) }),
    lastLogin === undefined ? '' : date(lastLogin) && t('people.lastHere', { date: date(lastLogin) }),
  ].filter((fact) => fact !== '');
  return (
    <li className={styles.card} data-open={isOpen || undefined}>
      <div className={styles.head}>
        <Face name={person.name} series={person.departments[0]} picture={person.image} />
        <div className={styles.body}>
          <Kicker
            words={[person.role, status !== undefined && value('status', status)].map((one) => one || null)}
          />
          <h3 className={styles.name} dir="auto">
            <Link to={to} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined}>
              {person.name}
            </Link>
          </h3>
          {lines.map((line) => (
            <p key={line} className={styles.line} dir="auto">
              {line}
            </p>
          ))}
          {dates.length > 0 && (
            <p className={styles.dates}>
              {dates.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          )}
        </div>
        <Icon name={isOpen ? 'minus' : 'plus'} />
      </div>
      {isOpen && (
        <div id={id} className={styles.detail}>
          <PersonDetail person={person} level={4} />
          {roles !== undefined && <PersonRoles whose={{ org: roles, username: person.username }} level={4} />}
        </div>
      )}
    </li>
  );
});
