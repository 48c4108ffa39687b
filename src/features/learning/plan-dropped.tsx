// What was dropped of a plan, and the way back.
import type { Plan } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { Chip, Chips } from '#ui/controls/chips.tsx';
import { type PlanTerms, takeBack } from '#url/plan.ts';
import styles from './plan.module.css';

interface PlanDroppedProps {
  /** What is dropped, as far as it is known. */
  dropped: Plan['dropped'];
  terms: PlanTerms;
  onChange: (next: PlanTerms) => void;
}

export function PlanDropped({ dropped, terms, onChange }: PlanDroppedProps) {
  const { t } = useText();
  if (terms.drop.length === 0) return null;
  return (
    <div>
      <h2 className={styles.sub}>{t('plan.dropped')}</h2>
      <Chips label={t('plan.dropped')}>
        {terms.drop.map((key) => {
          const name = dropped.find((one) => one.key === key)?.name ?? key;
          return (
            <Chip
              key={key}
              group=""
              value={name}
              label={t('plan.takeBack', { name })}
              onRemove={() => onChange(takeBack(terms, key))}
            />
          );
        })}
      </Chips>
    </div>
  );
}
