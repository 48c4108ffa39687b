// Groups as a table, each number with a bar on its column's scale; where there is no room, each group is a card.
import type { Group } from '#client/wire/read-group.ts';
import { GROUP_METRICS, type GroupMetric } from '#contract/people/group-metrics.ts';
import type { Text } from '#text/format.ts';
import { useText } from '#text/text-context.tsx';
import { type Column, COLUMNS, type GroupOrder } from './group-order.ts';
import styles from './groups-table.module.css';

interface GroupsTableProps {
  caption: string;
  groups: readonly Group[];
  /** The number at which a bar is full. */
  scales: ReadonlyMap<GroupMetric, number>;
  order: GroupOrder;
  busy: boolean;
  onOrder: (by: Column) => void;
}

// Roles are said again: a browser forgets those of a table that is laid out as cards.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
export function GroupsTable({ caption, groups, scales, order, busy, onOrder }: GroupsTableProps) {
  const text = useText();
  const { t } = text;
  return (
    <table className={styles.table} role="table" aria-busy={busy}>
      <caption className={styles.caption}>{caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              aria-sort={
                order.by === column ? (order.direction === 'asc' ? 'ascending' : 'descending') : undefined
              }
            >
              <button type="button" className={styles.sort} onClick={() => onOrder(column)}>
                {t(`groups.${column}`)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {groups.map((group) => (
          <tr key={group.id} className={styles.row} role="row">
            <th className={styles.name} role="rowheader" scope="row">
              <span dir="auto">{group.name}</span>
              <Where group={group} />
            </th>
            {GROUP_METRICS.map((metric) => (
              <td key={metric} className={styles.cell} role="cell">
                <span className={styles.label}>{t(`groups.${metric}`)} </span>
                <Figure value={group.metrics[metric]} metric={metric} scale={scales.get(metric)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
/* eslint-enable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

function Where({ group: { departments, location } }: { group: Group }) {
  const places = [...departments.map(({ name }) => name), location].filter((one) => one !== undefined);
  if (places.length === 0) return null;
  return (
    <small className={styles.where} dir="auto">
      {places.join(' · ')}
    </small>
  );
}

interface FigureProps {
  value: number | undefined;
  metric: GroupMetric;
  scale: number | undefined;
}

/** Bars are 48 units long. */
const LENGTH = 48;

function Figure({ value, metric, scale }: FigureProps) {
  const text = useText();
  if (value === undefined) return null;
  const share = Math.min(1, value / Math.max(1, scale ?? 1));
  return (
    <span className={styles.figure}>
      <span>{said(metric, value, text)}</span>
      <svg className={styles.bar} viewBox={`0 0 ${LENGTH} 3`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 0h${LENGTH}v3H0z`} />
        <rect width={Math.round(share * LENGTH * 10) / 10} height="3" />
      </svg>
    </span>
  );
}

function said(metric: GroupMetric, value: number, { t, number, duration }: Text): string {
  if (metric === 'completion_rate') return t('groups.percent', { value });
  return metric === 'time_spent' ? duration(value) : number(value);
}
