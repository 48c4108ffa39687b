// What a mentor suggests to ask: each opens the chat with it, where there is one.
import type { Mentor } from '#client/mentor.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import styles from './suggestions.module.css';
import { useChat } from './use-chat.ts';

export function Suggestions({ mentor }: { mentor: Mentor }) {
  const { t } = useText();
  const chat = useChat(mentor);
  return (
    <ul className={styles.list}>
      {mentor.suggestions.map((prompt) => {
        const address = chat(prompt);
        return (
          <li key={prompt}>
            {address === undefined ? (
              <span className={styles.words} dir="auto">
                {prompt}
              </span>
            ) : (
              <a className={styles.words} dir="auto" href={address} target="_blank" rel="noopener noreferrer">
                <span>
                  {prompt}
                  <VisuallyHidden> ({t('mentor.newTab')})</VisuallyHidden>
                </span>
                <Icon name="out" />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
