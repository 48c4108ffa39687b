// The rows of the palette: a list box whose rows are told by the box that has the focus.
// No element of HTML is a list box that another element holds the focus of.
/* eslint-disable jsx-a11y/prefer-tag-over-role */
import { useEffect, useRef, type MouseEvent } from 'react';
import { ITEM_TYPES } from '#contract/facets.ts';
import { Icon } from '#ui/content/icon.tsx';
import { Marked } from '#ui/content/marked.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { Face } from '#ui/cover/face.tsx';
import styles from './palette.module.css';
import type { Row, RowGroup } from './palette-rows.ts';

interface PaletteListProps {
  id: string;
  groups: readonly RowGroup[];
  /** The row that is chosen, over all groups; -1: none. */
  at: number;
  label: string;
  onPoint: (place: number) => void;
  onAct: (row: Row, away: boolean) => void;
}

export function PaletteList({ id, groups, at, label, onPoint, onAct }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label={label}>
      {groups.map(({ key, title, rows }, i) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div id={`${id}-${key}`} className={styles.title} role="presentation">
            {title}
          </div>
          {rows.map((row, j) => {
            const place = (starts[i] ?? 0) + j;
            const choose = (event: MouseEvent) => onAct(row, event.ctrlKey || event.metaKey);
            return (
              // Keys are heard by the box, which has the focus.
              <div
                key={row.id}
                id={`${id}-${place}`}
                className={styles.row}
                role="option"
                aria-selected={place === at}
                tabIndex={-1}
                onMouseMove={() => place !== at && onPoint(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={choose}
                onKeyDown={undefined}
              >
                <Sign row={row} />
                <span className={styles.name} dir="auto">
                  <Marked text={row.name} ranges={row.ranges} />
                </span>
                {row.detail !== undefined && <bdi className={styles.detail}>{row.detail}</bdi>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** A book for what can be learned, a face for who helps, an arrow for ways on. */
function Sign({ row: { kind, name, detail, act } }: { row: Row }) {
  if (kind === 'mentor') return <Face name={name} series={detail} size="small" />;
  if (kind === undefined || kind === 'prompt') return <Icon name={'text' in act ? 'search' : 'forward'} />;
  return <Cover title={name} series={detail} form={ITEM_TYPES.indexOf(kind)} />;
}
