// One blank of a prompt as a field of its kind.
import { useId } from 'react';
import type { PromptField as Field } from '#client/prompt.ts';
import { LOCALES } from '#text/locales.ts';
import { useText } from '#text/text-context.tsx';
import styles from './prompt-page.module.css';

interface PromptFieldProps {
  field: Field;
  value: string;
  isOpen: boolean;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** The id of a blank's field, for links to it. */
export function fieldId(name: string): string {
  return `blank-${encodeURIComponent(name.toWellFormed())}`;
}

export function PromptField({ field, value, isOpen, onChange, onLeave }: PromptFieldProps) {
  const { t } = useText();
  const { name, label, optional, help } = field;
  const helpId = useId();
  return (
    <div className={styles.field} data-open={isOpen ? '' : undefined}>
      <label className={styles.label} htmlFor={fieldId(name)}>
        <bdi>{label}</bdi>
        {optional && <small className={styles.note}> {t('prompt.optional')}</small>}
      </label>
      <Control
        field={field}
        value={value}
        describedBy={help === undefined ? undefined : helpId}
        onChange={onChange}
        onLeave={onLeave}
      />
      {help !== undefined && (
        <small id={helpId} className={styles.note} dir="auto">
          {help}
        </small>
      )}
    </div>
  );
}

interface ControlProps extends Omit<PromptFieldProps, 'isOpen'> {
  describedBy: string | undefined;
}

function Control({ field, value, describedBy, onChange, onLeave }: ControlProps) {
  const { t, value: word } = useText();
  const { name, kind, options } = field;
  const common = {
    id: fieldId(name),
    className: styles.input,
    'aria-describedby': describedBy,
    value,
    onBlur: onLeave,
  };
  const dir = value === '' ? undefined : 'auto';
  switch (kind) {
    case 'long':
      return (
        <textarea {...common} rows={4} dir={dir} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'choice':
    case 'language':
    case 'boolean': {
      const offered =
        kind === 'choice'
          ? options
          : kind === 'boolean'
            ? [
                { value: 'yes', label: t('prompt.yes') },
                { value: 'no', label: t('prompt.no') },
              ]
            : LOCALES.map((locale) => ({ value: NAMES[locale], label: word('language', NAMES[locale]) }));
      const missing = value !== '' && !offered.some((one) => one.value === value);
      return (
        <select {...common} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t('prompt.choose')}</option>
          {missing && <option value={value}>{value}</option>}
          {offered.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      );
    }
    case 'number':
    case 'date':
      return (
        <input {...common} type={kind} step="any" onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'text':
      return (
        <input {...common} type="text" dir={dir} onChange={(event) => onChange(event.currentTarget.value)} />
      );
  }
}

const NAMES = { en: 'English', es: 'Spanish', ar: 'Arabic' } as const;
