// How the coverage rises week by week, as a stair. The same is said in words at each step.
import type { Plan } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import styles from './plan.module.css';

const WIDTH = 760;
const HEIGHT = 96;
const TOP = 12;
const FLOOR = 76;

export function CoverageLine({ plan: { steps, before, coverage, weeks } }: { plan: Plan }) {
  const { t, number } = useText();
  const x = (week: number) => (week / Math.max(1, weeks)) * WIDTH;
  const y = (part: number) => FLOOR - part * (FLOOR - TOP);
  const stairs = steps
    .map(({ to, coverage: after }) => `H${x(to).toFixed(1)}V${y(after).toFixed(1)}`)
    .join('');
  const percent = (part: number) => number(Math.floor(part * 100));
  return (
    <>
      <VisuallyHidden>
        {t('plan.coverageSaid', { before: percent(before), after: percent(coverage) })}
      </VisuallyHidden>
      <svg className={styles.coverage} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path className={styles.floor} d={`M0 ${FLOOR}H${WIDTH}M0 ${TOP}H${WIDTH}`} />
        <path className={styles.stair} d={`M0 ${y(before).toFixed(1)}${stairs}`} />
        <text x="2" y={y(before) - 6}>
          {t('gap.percent', { percent: percent(before) })}
        </text>
        <text x={WIDTH - 2} y={HEIGHT - 4} textAnchor="end">
          {t('plan.week', { week: weeks })} · {t('gap.percent', { percent: percent(coverage) })}
        </text>
      </svg>
    </>
  );
}
