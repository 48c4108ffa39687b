// The people as whom one may sign in: a button each, with what they may see.
import { useId } from 'react';
import type { Persona } from '#contract/session-schema.ts';
import type { Text } from '#text/format.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import styles from './persona-list.module.css';

interface PersonaListProps {
  label: string;
  intro: string;
  personas: readonly Persona[];
  disabled: boolean;
  onChoose: (persona: Persona) => void;
}

export function PersonaList({ label, intro, personas, disabled, onChoose }: PersonaListProps) {
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.label}>
        {label}
      </h2>
      <p className={styles.intro}>{intro}</p>
      <ul className={styles.personas}>
        {personas.map((persona) => (
          <li key={`${persona.tenant} ${persona.username}`}>
            <button
              type="button"
              className={styles.persona}
              disabled={disabled}
              onClick={() => onChoose(persona)}
            >
              <span className={styles.name} dir="auto">
                {persona.name}
              </span>
              <span className={styles.role}>{roleOf(persona, text)}</span>
              <span className={styles.sees}>{sightOf(persona, text)}</span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function roleOf({ role, tenant }: Persona, { t, value }: Text): string {
  return t(`session.role.${role}`, { tenant: value('tenant', tenant) });
}

function sightOf({ role, tenant: key, departments }: Persona, { t, value, list }: Text): string {
  const tenant = value('tenant', key);
  if (role === 'tenant-admin') return t('session.sees.tenant-admin', { tenant });
  if (departments.length === 0) return t('session.sees.member', { tenant });
  return t('session.sees.department', { tenant, departments: list(departments) });
}
