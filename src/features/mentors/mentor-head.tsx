// The head of a mentor's page: its face, its name, how it opens, and the way into the chat.
import type { Mentor } from '#client/mentor.ts';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { OutLink } from '#ui/controls/button.tsx';
import { Face } from '#ui/cover/face.tsx';
import styles from './mentor-head.module.css';
import { useChat } from './use-chat.ts';

export function MentorHead({ mentor }: { mentor: Mentor }) {
  const { t } = useText();
  const heading = useFocusOnEntry();
  const chat = useChat(mentor);
  const { id, name, tenant, description, greeting, image, subjects, categories, isFeatured } = mentor;
  const [subject] = subjects;
  const start = chat();
  return (
    <div className={styles.head}>
      <Face name={name} series={subject ?? categories[0]} picture={image} size="large" />
      <div className={styles.words}>
        <Kicker
          words={[t('mentor.kind'), isFeatured ? t('mentor.featured') : undefined, subject]}
          line={subject}
          size="large"
        />
        <h1 className={styles.title} ref={heading} tabIndex={-1} dir="auto">
          {name}
        </h1>
        {description !== undefined && (
          <p className={styles.lead} dir="auto">
            {description}
          </p>
        )}
        {greeting !== undefined && (
          <blockquote className={styles.greeting} dir="auto">
            {greeting}
          </blockquote>
        )}
        <div className={styles.ways}>
          {start === undefined ? (
            <p className={styles.none}>{t('mentor.noChat')}</p>
          ) : (
            <OutLink href={start} newTab={t('mentor.newTab')}>
              {t('mentor.start')}
            </OutLink>
          )}
          <KeepButton reference={{ kind: 'mentor', tenant, key: id }} name={name} />
        </div>
      </div>
    </div>
  );
}
