// One mentor, as an entry of a list.
import { memo } from 'react';
import type { Mentor } from '#client/mentor.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Marked } from '#ui/content/marked.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Face } from '#ui/cover/face.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { paths } from '#url/paths.ts';
import styles from './mentor-card.module.css';

export const MentorCard = memo(function MentorCard({ mentor }: { mentor: Mentor }) {
  const { t } = useText();
  const { id, name, tenant, description, image, subjects, categories, audience, isFeatured } = mentor;
  const [subject] = subjects;
  const [category] = categories;
  return (
    <li className={styles.card}>
      <Face name={name} series={subject ?? category} picture={image} />
      <div className={styles.words}>
        <Kicker
          words={[
            isFeatured ? t('mentor.featured') : undefined,
            subject,
            category === subject ? undefined : category,
          ]}
          line={subject}
        />
        <h3 className={styles.name} dir="auto">
          <Link to={paths.mentor(id)}>
            <Marked text={name} ranges={mentor.highlights.name} />
          </Link>
        </h3>
        {description !== undefined && (
          <p className={styles.about} dir="auto">
            {description}
          </p>
        )}
        {mentor.evidence !== undefined && (
          <p className={styles.reason}>
            {t('mentor.evidence')}{' '}
            <bdi>
              <Marked text={mentor.evidence.name} ranges={mentor.evidence.ranges} />
            </bdi>
          </p>
        )}
        {audience !== undefined && (
          <p className={styles.facts}>
            <bdi>{audience}</bdi>
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <KeepButton reference={{ kind: 'mentor', tenant, key: id }} name={name} />
        <CompareButton reference={{ kind: 'mentor', tenant, key: id }} name={name} />
      </div>
    </li>
  );
});

/** A mentor that is on its way: the same boxes. */
export function MentorSkeleton() {
  return (
    <li className={styles.card} aria-hidden="true">
      <Bone shape="face" />
      <div className={styles.words}>
        <Bone width="short" />
        <Bone shape="name" width="half" />
        <Bone width="full" />
        <Bone width="half" />
      </div>
    </li>
  );
}
