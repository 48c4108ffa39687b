// How well a skill is known, and how well it is to be: a line from 0 to 5, a dot and a ring on it, and the same in words.
import { HIGHEST } from '#client/wire/read-user-roles.ts';
import { useText } from '#text/text-context.tsx';
import styles from './skill-line.module.css';

interface SkillLineProps {
  /** 0 to 5; undefined: not said. */
  reported?: number | undefined;
  goal?: number | undefined;
}

const STEP = 18;
const START = 8;
const TICKS = Array.from({ length: HIGHEST + 1 }, (_, level) => level);
const at = (level: number) => START + level * STEP;

export function SkillLine({ reported, goal }: SkillLineProps) {
  const { t } = useText();
  const highest = HIGHEST;
  if (reported === undefined && goal === undefined) return null;
  const isReached = reported !== undefined && goal !== undefined && reported >= goal;
  const words =
    goal === undefined
      ? t('roles.known', { level: reported ?? 0, highest })
      : reported === undefined
        ? t('roles.goal', { level: goal, highest })
        : t(isReached ? 'roles.reached' : 'roles.gap', { reported, level: goal, highest });
  return (
    <span className={styles.line} data-reached={isReached || undefined}>
      <svg className={styles.drawing} viewBox="0 0 106 16" aria-hidden="true">
        <path d={`M${at(0)} 8H${at(HIGHEST)}${TICKS.map((level) => `M${at(level)} 5.5v5`).join('')}`} />
        {goal !== undefined && !isReached && <circle className={styles.goal} cx={at(goal)} cy="8" r="6" />}
        {reported !== undefined && <circle className={styles.dot} cx={at(reported)} cy="8" r="4" />}
      </svg>
      <span className={styles.words}>{words}</span>
    </span>
  );
}
