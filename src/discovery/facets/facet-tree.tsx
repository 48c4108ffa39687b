// A facet whose values have others under them: an open value runs its line past its own.
import { FacetBranch } from './facet-branch.tsx';
import { FacetRow } from './facet-row.tsx';
import { choosables, scaleOf, type FacetLevel } from './facet-view.ts';
import { FacetValues } from './facet-values.tsx';

/** Chosen values below whose value above is not offered stand first, so that they can be taken back. */
export function FacetTree({ above, below }: { above: FacetLevel; below: FacetLevel }) {
  const under = choosables(below.facet, below.page?.buckets ?? [], below.chosen);
  const values = choosables(above.facet, above.page?.buckets ?? [], above.chosen);
  const roots = new Set(values.map(({ value }) => value));
  if (roots.size === 0) return <FacetValues {...below} />;
  const scale = scaleOf(under);
  const orphans = under.filter(({ on, parent }) => on && (parent === undefined || !roots.has(parent)));
  return (
    <>
      {orphans.map((one) => (
        <FacetRow key={one.value} facet={below.facet.name} one={one} scale={scale} />
      ))}
      <FacetValues {...above} Row={FacetBranch} below={{ facet: below.facet.name, values: under, scale }} />
    </>
  );
}
