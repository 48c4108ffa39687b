// The steps of a plan as a line of stations with the weeks they take: each can be kept, dropped, or swapped.
import { keyOf } from '#client/item-key.ts';
import type { Plan, PlanStep } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import { dropStep, type PlanTerms, swapStep, toggleLock } from '#url/plan.ts';
import { Closes } from './closing-list.tsx';
import styles from './plan.module.css';
import { addWeeks } from './use-start.ts';

interface PlanStepsProps {
  plan: Plan;
  terms: PlanTerms;
  /** An ISO date; undefined while it is not known. */
  start: string | undefined;
  onChange: (next: PlanTerms) => void;
}

export function PlanSteps({ plan, terms, start, onChange }: PlanStepsProps) {
  const { t } = useText();
  const names = new Map(plan.steps.map(({ key, item }) => [key, item.name]));
  return (
    <ol className={styles.steps} aria-label={t('plan.steps')}>
      {plan.steps.map((step) => (
        <Step
          key={step.key}
          step={step}
          weeks={plan.weeks}
          start={start}
          after={step.after.flatMap((key) => names.get(key) ?? [])}
          onLock={() => onChange(toggleLock(terms, step.key))}
          onDrop={() => onChange(dropStep(terms, step.key))}
          onSwap={(other) => onChange(swapStep(terms, step.key, other))}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  step: PlanStep;
  weeks: number;
  start: string | undefined;
  after: readonly string[];
  onLock: () => void;
  onDrop: () => void;
  onSwap: (key: string) => void;
}

function Step({ step, weeks, start, after, onLock, onDrop, onSwap }: StepProps) {
  const { t, date, list, duration } = useText();
  const { item, hours, guessed, from, to, locked, closes, instead } = step;
  const work = guessed ? t('plan.about', { hours: duration(hours) }) : duration(hours);
  const when = from === to ? t('plan.inWeek', { from }) : t('plan.inWeeks', { from, to });
  return (
    <li className={styles.step}>
      <div className={styles.what}>
        <Kicker
          words={[when, start === undefined ? undefined : date(addWeeks(start, from - 1))]}
          line={item.subject}
        />
        <h2 className={styles.name} dir="auto" lang={item.language_code ?? undefined}>
          <Link to={paths.item(item.type, keyOf(item))}>{item.name}</Link>
        </h2>
        <p className={styles.help}>
          {work}
          {closes.length > 0 && ' · '}
          <Closes closes={closes} />
        </p>
        {closes.length === 0 && !locked && <p className={styles.help}>{t('plan.forAnother')}</p>}
        {after.length > 0 && <p className={styles.help}>{t('plan.needs', { names: list(after) })}</p>}
      </div>
      <svg className={styles.time} viewBox={`0 0 ${weeks} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.rail} y="0.42" width={weeks} height="0.16" />
        <rect className={styles.run} x={from - 1} y="0.2" width={to - from + 1} height="0.6" />
      </svg>
      <div className={styles.acts}>
        {instead.length > 0 && (
          <Select
            label={t('plan.instead', { name: item.name })}
            value=""
            options={[
              { value: '', label: t('plan.insteadNone') },
              ...instead.map(({ key, name, hours: long }) => ({
                value: key,
                label: t('plan.insteadOf', { name, hours: duration(long) }),
              })),
            ]}
            onChange={(key) => key !== '' && onSwap(key)}
          />
        )}
        <IconButton
          icon="keep"
          size="small"
          label={t('plan.lock', { name: item.name })}
          aria-pressed={locked}
          onClick={onLock}
        />
        <IconButton icon="close" size="small" label={t('plan.drop', { name: item.name })} onClick={onDrop} />
      </div>
    </li>
  );
}
