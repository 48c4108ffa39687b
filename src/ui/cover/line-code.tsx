// The sign of a line: its hue and two letters of its name. The name itself stands beside it.
import { codeOf, lineOf } from './line.ts';
import styles from './line-code.module.css';

export function LineCode({ name }: { name: string }) {
  return (
    <span className={styles.code} data-line={lineOf(name)} aria-hidden="true">
      {codeOf(name)}
    </span>
  );
}
