// A text of several paragraphs, as text: nothing in it is markup.
import styles from './prose.module.css';

export function Prose({ text, lang }: { text: string; lang?: string | null | undefined }) {
  const paragraphs = text
    .split(/\n{1,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return (
    <div className={styles.prose} lang={lang ?? undefined}>
      {paragraphs.map((paragraph, place) => (
        // Paragraphs may repeat, and never move.
        // eslint-disable-next-line react/no-array-index-key
        <p key={place} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
