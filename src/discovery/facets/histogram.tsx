// A facet of ordered ranges, drawn: each column is a labelled check box as wide as itself.
import { useText } from '#text/text-context.tsx';
import { useFacetActions } from './facet-actions.ts';
import { scaleOf, type FacetLevel } from './facet-view.ts';
import styles from './histogram.module.css';

/** Height of the field, in pixels. */
const FIELD = 52;

export function Histogram({ facet, page, chosen }: FacetLevel) {
  const text = useText();
  const { toggle, intend } = useFacetActions();
  const counts = new Map(page?.buckets.map(({ value, count }) => [value, count]));
  const scale = scaleOf(page?.buckets ?? []);
  const values = facet.values ?? [];
  return (
    <div className={styles.histogram}>
      {values.map((value, place) => {
        const count = counts.get(value) ?? 0;
        const label = text.t('facets.value', { value: text.value(facet.name, value), count });
        const height = count === 0 ? 0 : Math.max(2, Math.round((count / scale) * FIELD));
        return (
          <label
            key={value}
            className={styles.column}
            title={label}
            onPointerEnter={() => intend('hover', facet.name, value)}
            onPointerLeave={() => intend('leave', facet.name, value)}
            onPointerDown={() => intend('press', facet.name, value)}
          >
            <input
              className={styles.box}
              type="checkbox"
              aria-label={label}
              checked={chosen.includes(value)}
              onChange={() => toggle(facet.name, value)}
              onFocus={() => intend('focus', facet.name, value)}
            />
            <svg className={styles.bars} viewBox={`0 0 10 ${FIELD}`} aria-hidden="true">
              <rect y={FIELD - height} width="10" height={height} />
            </svg>
            <span className={styles.words}>
              <bdi className={styles.bound}>{boundOf(value, place, values.length)}</bdi>
              <b>{text.number(count)}</b>
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** Where a range begins, as a scale says it under the edge of its column: "0", "2", "5", and "100+" at the end. */
function boundOf(value: string, place: number, places: number): string {
  const [figure = value] = /\d+/.exec(value) ?? [];
  return place === 0 ? '0' : place === places - 1 ? `${figure}+` : figure;
}
