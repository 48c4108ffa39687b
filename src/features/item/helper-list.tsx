// Mentors in rows, each leading to its page.
import type { Helper } from '#client/related-query.ts';
import { Kicker } from '#ui/content/kicker.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { paths } from '#url/paths.ts';
import styles from './helper-list.module.css';

export function HelperList({ helpers }: { helpers: readonly Helper[] }) {
  return (
    <ul className={styles.list}>
      {helpers.map(({ id, name, description, image, subject, category }) => (
        <li key={id} className={styles.helper}>
          <span className={styles.face}>
            <Cover series={subject ?? category} title={name} picture={image} />
          </span>
          <div className={styles.words}>
            <h3 className={styles.name} dir="auto">
              <Link to={paths.mentor(id)}>{name}</Link>
            </h3>
            {description !== undefined && (
              <p className={styles.about} dir="auto">
                {description}
              </p>
            )}
            {(subject ?? category) !== undefined && (
              <Kicker words={[subject, category === subject ? undefined : category]} line={subject} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
