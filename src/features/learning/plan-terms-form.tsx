// The terms of a plan. Each change plans anew.
import { useId } from 'react';
import { FORMATS, LEVELS, PRICES } from '#contract/facets.ts';
import { useText } from '#text/text-context.tsx';
import { Select } from '#ui/controls/field.tsx';
import type { PlanTerms } from '#url/plan.ts';
import { LANGUAGE_OF } from './plan-link.ts';
import styles from './plan.module.css';
import { RoleSelect } from './role-select.tsx';

interface PlanTermsFormProps {
  terms: PlanTerms;
  /** The site's. */
  tenant: string | undefined;
  /** The own id of the role that is planned for. */
  role: string | undefined;
  onChange: (next: PlanTerms, how?: 'push' | 'replace') => void;
}

const PACES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40];
/** Languages that are offered. An address may name any. */
const LANGUAGES = ['English', 'Spanish', 'French', 'German', 'Portuguese', 'Arabic', 'Japanese', 'Chinese'];

export function PlanTermsForm({ terms, tenant, role, onChange }: PlanTermsFormProps) {
  const { t, value, locale } = useText();
  const id = useId();
  const paces = PACES.includes(terms.hours) ? PACES : [...PACES, terms.hours].toSorted((a, b) => a - b);
  const one = (
    facet: 'language' | 'price' | 'level' | 'self_paced',
    label: string,
    values: readonly string[],
  ) => {
    const [chosen = ''] = terms[facet];
    const known = chosen === '' || values.includes(chosen) ? values : [...values, chosen];
    return (
      <label className={styles.knob}>
        <span>{label}</span>
        <Select
          label={label}
          value={chosen}
          options={[
            { value: '', label: t('plan.any') },
            ...known.map((name) => ({ value: name, label: value(facet, name) })),
          ]}
          onChange={(next) => onChange({ ...terms, [facet]: next === '' ? [] : [next] })}
        />
      </label>
    );
  };
  return (
    <>
      <h2 className={styles.sub}>{t('plan.terms')}</h2>
      <div className={styles.knob}>
        <RoleSelect
          label={t('plan.goal')}
          tenant={tenant}
          role={role}
          onRole={(next) => {
            // Who has no goal yet has chosen no language either: it is the one that they read.
            const language =
              role === undefined && terms.language.length === 0 ? [LANGUAGE_OF[locale]] : terms.language;
            onChange({ ...terms, role: next, language, skills: [], lock: [], drop: [] });
          }}
        />
      </div>
      <label className={styles.knob}>
        <span>{t('plan.pace')}</span>
        <Select
          label={t('plan.pace')}
          value={String(terms.hours)}
          options={paces.map((count) => ({ value: String(count), label: t('plan.paceNow', { count }) }))}
          onChange={(next) => onChange({ ...terms, hours: Number(next) })}
        />
      </label>
      <label className={styles.knob} htmlFor={id}>
        <span>{t('plan.start')}</span>
        <input
          id={id}
          className={styles.date}
          type="date"
          value={terms.start ?? ''}
          onChange={(event) =>
            onChange({ ...terms, start: event.currentTarget.value || undefined }, 'replace')
          }
        />
      </label>
      {one('language', t('plan.languages'), LANGUAGES)}
      {one('price', t('plan.price'), PRICES)}
      {one('level', t('plan.level'), LEVELS)}
      {one('self_paced', t('plan.format'), FORMATS)}
    </>
  );
}
