// What narrows the groups: a form, sent as the address that it makes.
import type { ReactNode } from 'react';
import type { Department } from '#client/wire/read-group.ts';
import { useText } from '#text/text-context.tsx';
import { Button, ButtonLink } from '#ui/controls/button.tsx';
import { type State, valuesOf } from '#url/collection.ts';
import { decode, encode } from '#url/filters.ts';
import { GROUP_FILTERS, GROUPS } from '#url/groups.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './groups-form.module.css';

interface GroupsFormProps {
  filters: Filters;
  /** Those that can be chosen. */
  departments: readonly Department[];
  /** The fields are made anew: what had the focus is gone. */
  onSent: () => void;
}

/** What is typed but not sent is forgotten when the address changes. */
export function GroupsForm({ filters, departments, onSent }: GroupsFormProps) {
  const { t } = useText();
  const { state, navigate, href } = filters;
  const chosen = filterCount(state);
  const said = (name: string) => valuesOf(state, name).join(',');
  const text = (name: string, label: string, type = 'text') => (
    <Field label={label}>
      <input className={styles.control} type={type} name={name} defaultValue={said(name)} dir="auto" />
    </Field>
  );
  return (
    <details className={styles.filters} open={chosen > 0}>
      <summary className={styles.summary}>
        {t('groups.filters')}
        {chosen > 0 && ` · ${t('facets.chosen', { count: chosen })}`}
      </summary>
      <form
        key={encode(GROUPS, state).toString()}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          navigate(stateOf(new FormData(event.currentTarget), state), 'push');
          onSent();
        }}
      >
        {text('groups', t('groups.filter.groups'))}
        {text('program', t('groups.filter.program'))}
        {text('pathway', t('groups.filter.pathway'))}
        {text('location', t('groups.filter.location'))}
        <Choice
          label={t('groups.filter.department')}
          name="department_id"
          value={said('department_id')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Choice
          label={t('groups.filter.enrolled')}
          name="is_enrolled"
          value={said('is_enrolled')}
          options={[
            { value: 'true', label: t('groups.enrolled') },
            { value: 'false', label: t('groups.notEnrolled') },
          ]}
        />
        {text('start_date', t('groups.filter.from'), 'date')}
        {text('end_date', t('groups.filter.to'), 'date')}
        <div className={styles.acts}>
          <Button type="submit" look="filled">
            {t('groups.apply')}
          </Button>
          {chosen > 0 && (
            <ButtonLink look="plain" to={href(withFilters(state, decode(GROUPS)))} onClick={onSent}>
              {t('groups.clear')}
            </ButtonLink>
          )}
        </div>
      </form>
    </details>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, name, value, options }: ChoiceProps) {
  const { t } = useText();
  const isOffered = value === '' || options.some((one) => one.value === value);
  return (
    <Field label={label}>
      <select className={styles.control} name={name} defaultValue={value}>
        <option value="">{t('groups.any')}</option>
        {[...options, ...(isOffered ? [] : [{ value, label: value }])].map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** How many filters say something. */
export function filterCount(state: State): number {
  return Object.keys(GROUP_FILTERS).filter((name) => valuesOf(state, name).length > 0).length;
}

/** What the fields say, read as an address is. The order stays. */
function stateOf(form: FormData, state: State): State {
  const search = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') search.append(name, value);
  return withFilters(state, decode(GROUPS, search));
}

function withFilters(state: State, said: State): State {
  const filters = Object.fromEntries(Object.keys(GROUP_FILTERS).map((name) => [name, said[name]]));
  return { ...state, ...filters, offset: 0 };
}
