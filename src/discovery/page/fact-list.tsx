// The facts of a thing, in the margin of its page.
import { Grade } from '#ui/content/grade.tsx';
import styles from './fact-list.module.css';

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly grade?: number;
}

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.flatMap(({ label, text, grade }) => [
        <dt key={`${label}:`}>{label}</dt>,
        <dd key={label}>
          {grade !== undefined && <Grade of={grade} />}
          <bdi>{text}</bdi>
        </dd>,
      ])}
    </dl>
  );
}
