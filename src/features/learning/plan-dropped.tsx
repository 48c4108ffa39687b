// What was dropped of a plan, and the way back.
import { useText } from '#text/text-context.tsx';
import { Chip, Chips } from '#ui/controls/chips.tsx';
import { type PlanTerms, takeBack } from '#url/plan.ts';
import styles from './plan.module.css';

interface PlanDroppedProps {
  terms: PlanTerms;
  onChange: (next: PlanTerms) => void;
}

export function PlanDropped({ terms, onChange }: PlanDroppedProps) {
  const { t } = useText();
  if (terms.drop.length === 0) return null;
  return (
    <div>
      <h2 className={styles.sub}>{t('plan.dropped')}</h2>
      <Chips label={t('plan.dropped')}>
        {terms.drop.map((key) => (
          <Chip
            key={key}
            group=""
            value={key}
            label={t('plan.takeBack', { name: key })}
            onRemove={() => onChange(takeBack(terms, key))}
          />
        ))}
      </Chips>
    </div>
  );
}
