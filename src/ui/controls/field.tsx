// Where text is put in, and where one of a few is picked: native controls, drawn.
import type { ComponentProps } from 'react';
import { Icon } from '#ui/content/icon.tsx';
import styles from './field.module.css';

/** A search field. */
export function SearchField({
  label,
  size,
  ...rest
}: { label: string; size?: 'large' } & Omit<ComponentProps<'input'>, 'size'>) {
  return (
    <div className={styles.search} data-size={size}>
      <Icon name="search" />
      <input
        {...rest}
        className={styles.field}
        type="search"
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        // Of an empty field the placeholder decides, which is in the page's language.
        dir={rest.value === '' ? undefined : 'auto'}
      />
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  onChange: (value: string) => void;
}

/** A native select: 22 kB less than a drawn one, and every phone has a good one. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
