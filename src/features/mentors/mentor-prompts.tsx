// The prompts that are for a mentor; nothing where there are none.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { Section } from '#discovery/page/section.tsx';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { paths } from '#url/paths.ts';
import styles from './mentor-prompts.module.css';
import { promptsOfMentor } from './prompts-of-mentor.ts';

export function MentorPrompts({ id }: { id: string }) {
  const { t } = useText();
  const { data } = useQuery(promptsOfMentor(useClient(), id));
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title={t('mentor.prompts')}>
      <ul className={styles.list}>
        {data.items.map((prompt) => (
          <li key={prompt.id} className={styles.prompt}>
            <TextLink to={paths.prompt(prompt.id)}>
              <bdi>{prompt.name}</bdi>
            </TextLink>
            {prompt.category !== undefined && <small className={styles.about}>{prompt.category}</small>}
          </li>
        ))}
      </ul>
      {data.count > data.items.length && (
        <p>
          <TextLink to={paths.prompts(new URLSearchParams({ mentor: id }))}>
            {t('mentor.allPrompts', { count: data.count })}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
