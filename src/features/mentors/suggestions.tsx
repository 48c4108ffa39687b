// What a mentor suggests to ask: each opens the chat with it, where there is one.
import type { Mentor } from '#client/mentor.ts';
import { Icon } from '#ui/content/icon.tsx';
import styles from './suggestions.module.css';
import { useChat } from './use-chat.ts';

export function Suggestions({ mentor }: { mentor: Mentor }) {
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
              <a className={styles.words} dir="auto" href={address} rel="noopener noreferrer">
                {prompt}
                <Icon name="out" />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
