// The ways to take a plan along: its link, a calendar, a text.
import { useState } from 'react';
import type { Plan } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { Button } from '#ui/controls/button.tsx';
import { saveFile } from '#ui/controls/save-file.ts';
import { type PlanTerms, writePlan } from '#url/plan.ts';
import { planCalendar } from './plan-calendar.ts';
import { planText } from './plan-text.ts';
import styles from './plan.module.css';

interface PlanActionsProps {
  plan: Plan;
  terms: PlanTerms;
  start: string | undefined;
}

export function PlanActions({ plan, terms, start }: PlanActionsProps) {
  const text = useText();
  const { t } = text;
  const [said, setSaid] = useState<string>();
  // The link of a plan says when it starts: it is the same plan on another day.
  const link = () => {
    const search = writePlan({ ...terms, start: terms.start ?? start });
    return `${window.location.origin}${window.location.pathname}?${search}`;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setSaid(t('plan.copied'));
    } catch {
      setSaid(t('plan.notCopied'));
    }
  };
  const title = [t('site.plan'), plan.role?.name].filter(Boolean).join(': ');
  return (
    <div className={styles.take}>
      <Button look="filled" onClick={() => void copy()}>
        {t('plan.link')}
      </Button>
      {start !== undefined && (
        <Button
          onClick={() => {
            const calendar = planCalendar(plan, { title, start, link: link(), made: new Date() });
            saveFile(new Blob([calendar], { type: 'text/calendar;charset=utf-8' }), 'plan.ics');
          }}
        >
          {t('plan.calendar')}
        </Button>
      )}
      <Button
        onClick={() => {
          const words = planText(plan, { title, start, link: link() }, text);
          saveFile(new Blob([words], { type: 'text/plain;charset=utf-8' }), 'plan.txt');
        }}
      >
        {t('plan.text')}
      </Button>
      <output>{said}</output>
    </div>
  );
}
