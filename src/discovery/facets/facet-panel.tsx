// Everything that narrows a list, made from its manifest: a facet that is added there is here.
import { useSite } from '#client/site-context.ts';
import type { ListPage } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { type Collection, type State, valuesOf } from '#url/collection.ts';
import { FacetGroup } from './facet-group.tsx';
import { FacetTree } from './facet-tree.tsx';
import { facetUnder, groupsOf, type FacetLevel } from './facet-view.ts';
import { FacetValues } from './facet-values.tsx';
import { Histogram } from './histogram.tsx';
import styles from './facet-values.module.css';

interface FacetPanelProps {
  collection: Collection;
  state: State;
  facets: ListPage<unknown>['facets'] | undefined;
}

/** So many groups with values start open; the rest open with a click. What is chosen is always open. */
const OPEN_GROUPS = 5;

/** The groups of the panel. Those whose facet has no values, and no choice, are not there. */
export function FacetPanel({ collection, state, facets }: FacetPanelProps) {
  const { t } = useText();
  const { hiddenFacets } = useSite();
  const offered = collection.facets.filter(({ name }) => !hiddenFacets.has(name));
  const groups = groupsOf(offered).flatMap((facet) => {
    const below = facetUnder(offered, facet.name);
    const chosen = valuesOf(state, facet.name);
    const page = facets?.get(facet.name);
    const count = chosen.length + (below === undefined ? 0 : valuesOf(state, below.name).length);
    const offers = [facet, below].some(
      (one) => one && facets?.get(one.name)?.buckets.some((bucket) => bucket.count > 0),
    );
    return count > 0 || offers ? [{ facet, below, chosen, page, count }] : [];
  });
  if (groups.length === 0) return <p className={styles.nothing}>{t('facets.nothing')}</p>;
  return groups.map(({ facet, below, chosen, page, count }, place) => (
    <FacetGroup
      key={facet.name}
      name={t(`facet.${facet.name}`)}
      chosen={count}
      opensClosed={place >= OPEN_GROUPS && count === 0}
    >
      <FacetBody
        facet={facet}
        chosen={chosen}
        page={page}
        below={below && { facet: below, page: facets?.get(below.name), chosen: valuesOf(state, below.name) }}
      />
    </FacetGroup>
  ));
}

/** The facet that is drawn as a histogram: ranges of a measure that everything has. */
const DRAWN = 'duration';

function FacetBody({ below, ...level }: FacetLevel & { below: FacetLevel | undefined }) {
  if (below !== undefined) return <FacetTree above={level} below={below} />;
  if (level.facet.name === DRAWN) return <Histogram {...level} />;
  return <FacetValues {...level} />;
}
