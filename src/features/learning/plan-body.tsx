// A plan: its sum, its steps, what is closed by when, and the ways to take it along.
import type { Plan } from '#client/learning-query.ts';
import { Section } from '#discovery/page/section.tsx';
import { useText } from '#text/text-context.tsx';
import { Message } from '#ui/feedback/message.tsx';
import type { PlanTerms } from '#url/plan.ts';
import { CoverageLine } from './coverage-line.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanSteps } from './plan-steps.tsx';
import styles from './plan.module.css';
import { addWeeks, useStart } from './use-start.ts';

interface PlanBodyProps {
  plan: Plan;
  terms: PlanTerms;
  onChange: (next: PlanTerms) => void;
}

export function PlanBody({ plan, terms, onChange }: PlanBodyProps) {
  const { t, number, date, list } = useText();
  const start = useStart(terms.start);
  if (plan.skills.length === 0) return <Message title={t('plan.noGoal')} text={t('plan.noGoalHelp')} />;
  const isThere = plan.before >= 1;
  const percent = (part: number) => number(Math.floor(part * 100));
  return (
    <>
      {plan.steps.length === 0 ? (
        <Message
          title={t(isThere ? 'plan.done' : 'plan.none')}
          text={t(isThere ? 'plan.doneHelp' : 'plan.noneHelp')}
        />
      ) : (
        <>
          <p className={styles.lead}>
            {t('plan.summary', {
              count: plan.steps.length,
              hours: number(Math.round(plan.hours)),
              pace: number(plan.pace),
            })}{' '}
            {t('plan.closes', { before: percent(plan.before), after: percent(plan.coverage) })}{' '}
            {start !== undefined && t('plan.by', { date: date(addWeeks(start, plan.weeks)) })}
          </p>
          <p className={styles.help}>{t(plan.exact ? 'plan.exact' : 'plan.greedy')}</p>
          <PlanSteps plan={plan} terms={terms} start={start} onChange={onChange} />
          <Section title={t('plan.coverage')}>
            <CoverageLine plan={plan} />
          </Section>
          <PlanActions plan={plan} terms={terms} start={start} />
        </>
      )}
      {plan.open.length > 0 && (
        <Section title={t('plan.open')}>
          <p>{t('plan.openHelp', { names: list(plan.open.map(({ name }) => name)) })}</p>
        </Section>
      )}
    </>
  );
}
