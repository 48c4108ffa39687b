// Who can help with what is open and what is under way.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { mentorsForQuery } from '#client/learning-query.ts';
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Face } from '#ui/cover/face.tsx';
import { paths } from '#url/paths.ts';
import styles from './for-you.module.css';
import { mainReason, reasonWords } from './reason-words.ts';

/** Nothing where there are none, or nobody can say. */
export function MentorsFor({ username }: { username: string }) {
  const text = useText();
  const { t } = text;
  const isHidden = useSite().hiddenFeatures.has('mentors');
  const { data = [] } = useQuery({ ...mentorsForQuery(useClient(), { username }), enabled: !isHidden });
  if (data.length === 0 || isHidden) return null;
  return (
    <section className={styles.shelf}>
      <div className={styles.head}>
        <h2 className={styles.sub}>{t('forYou.mentors')}</h2>
        <p>{t('forYou.mentorsHelp')}</p>
      </div>
      <ul className={styles.row}>
        {data.map(({ one: { id, name, subjects, image }, reasons }) => {
          const main = mainReason(reasons);
          return (
            <li key={id} className={styles.mentor}>
              <Face name={name} series={subjects[0]} picture={image} />
              <div>
                <h3 className={styles.mentorName} dir="auto">
                  <Link to={paths.mentor(id)}>{name}</Link>
                </h3>
                {main !== undefined && <p className={styles.because}>{reasonWords(main, text)}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
