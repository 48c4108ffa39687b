// The facts of an item, in the margin.
import { Grade } from '#ui/content/grade.tsx';
import type { Fact } from './item-facts.ts';
import styles from './fact-list.module.css';

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
