// A value with those under it. It is open when it is chosen, or something under it is.
import type { FacetName } from '#contract/facet-names.ts';
import { lineOf } from '#ui/cover/line.ts';
import { FacetRow } from './facet-row.tsx';
import type { Below, Choosable } from './facet-view.ts';
import styles from './facet-values.module.css';

interface FacetBranchProps {
  facet: FacetName;
  one: Choosable;
  scale: number;
  below: Below;
}

export function FacetBranch({ facet, one, scale, below }: FacetBranchProps) {
  const children = below.values.filter(({ parent }) => parent === one.value);
  const chosen = children.filter(({ on }) => on).map(({ value }) => value);
  const open = one.on || chosen.length > 0;
  return (
    <div>
      <FacetRow
        facet={facet}
        one={one}
        scale={scale}
        mixed={!one.on && open}
        taking={one.on ? chosen : []}
        coded
      />
      {open && children.length > 0 && (
        <div className={styles.under} data-line={lineOf(one.value)}>
          {children.map((child) => (
            <div key={child.value}>
              <FacetRow facet={below.facet} one={child} scale={below.scale} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
