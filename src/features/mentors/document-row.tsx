// One document of a mentor: what it is, who may see it, whether it has been learned.
import type { MentorDocument } from '#client/mentor.ts';
import { useText } from '#text/text-context.tsx';
import { Marked } from '#ui/content/marked.tsx';
import styles from './mentor-documents.module.css';

export function DocumentRow({ document }: { document: MentorDocument }) {
  const { value, date } = useText();
  const { name, type, access, training, url, description, updatedAt, createdAt } = document;
  const changed = updatedAt ?? createdAt;
  const title = <Marked text={name} ranges={document.highlights.name} />;
  return (
    <li className={styles.document}>
      <h3 className={styles.name} dir="auto">
        {url === undefined ? (
          title
        ) : (
          <a className={styles.link} href={url} rel="noopener noreferrer">
            {title}
          </a>
        )}
      </h3>
      {description !== undefined && (
        <p className={styles.about} dir="auto">
          <Marked text={description} ranges={document.highlights.description} />
        </p>
      )}
      <p className={styles.facts}>
        {training !== undefined && (
          <span className={styles.training} data-training={training}>
            {value('training_status', training)}
          </span>
        )}
        {type !== undefined && <span>{value('document_type', type)}</span>}
        {access !== undefined && <span>{value('access', access)}</span>}
        {changed !== undefined && <span>{date(changed)}</span>}
      </p>
    </li>
  );
}
