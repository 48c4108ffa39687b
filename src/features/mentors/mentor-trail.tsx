// The way here: all mentors, then those of the same subject.
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Link } from '#ui/controls/link.tsx';
import { decode, encode, toggle } from '#url/filters.ts';
import { MENTORS } from '#url/mentors.ts';
import { paths } from '#url/paths.ts';
import styles from './mentor-trail.module.css';

export function MentorTrail({ subject }: { subject: string | undefined }) {
  const { t } = useText();
  return (
    <nav className={styles.trail} aria-label={t('site.breadcrumb')}>
      <Link to={paths.mentors()}>{t('site.mentors')}</Link>
      {subject !== undefined && (
        <>
          <Icon name="forward" />
          <Link to={paths.mentors(encode(MENTORS, toggle(MENTORS, decode(MENTORS), 'subjects', subject)))}>
            <bdi>{subject}</bdi>
          </Link>
        </>
      )}
    </nav>
  );
}
