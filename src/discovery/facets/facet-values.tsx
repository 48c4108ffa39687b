// The values of a facet as rows: folded when there are many, and searchable then.
import { useState } from 'react';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { SearchField } from '#ui/controls/field.tsx';
import { choosables, isLong, scaleOf, SHOWN, type Below, type FacetLevel } from './facet-view.ts';
import styles from './facet-values.module.css';
import type { FacetBranch } from './facet-branch.tsx';
import { FacetRow } from './facet-row.tsx';
import { useFoundValues } from './use-found-values.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Rows of values that have none under them, or, with `below`, of those that have. */
type FacetValuesProps = FacetLevel &
  ({ Row?: undefined; below?: undefined } | { Row: typeof FacetBranch; below: Below });

export function FacetValues({ facet, page, chosen, Row, below }: FacetValuesProps) {
  const { t, value: word } = useText();
  const [wanted, setWanted] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const found = useFoundValues({ facet, page }, wanted.trim());
  const values = choosables(facet, found, chosen);
  const long = isLong(page, values);
  const searching = wanted.trim() !== '';
  const most = Math.max(SHOWN, chosen.length);
  const shown = long && !unfolded && !searching ? values.slice(0, most) : values;
  const hidden = Math.max(page?.total ?? 0, values.length) - shown.length;
  const scale = scaleOf(page?.buckets ?? []);
  const group = useKeptFocus();
  const name = t(`facet.${facet.name}`);
  return (
    <div ref={group}>
      {long && (
        <div className={styles.find}>
          <SearchField
            label={t('facets.search', { facet: name })}
            placeholder={t('facets.searchCount', { count: page?.total ?? values.length })}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        </div>
      )}
      {shown.map((one) => {
        const row = { facet: facet.name, one, scale };
        return Row === undefined ? (
          <FacetRow key={one.value} {...row} />
        ) : (
          <Row key={one.value} {...row} below={below} />
        );
      })}
      {searching && found.length === 0 && (
        <p className={styles.nothing}>{t('facets.noMatch', { text: word(facet.name, wanted.trim()) })}</p>
      )}
      {long && !searching && (hidden > 0 || unfolded) && (
        <QuietButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          <Icon name={unfolded ? 'minus' : 'plus'} />
          {unfolded ? t('facets.fewer') : t('facets.more', { count: hidden })}
        </QuietButton>
      )}
    </div>
  );
}
