// Nothing was found: either nothing has all of what was asked for, or there is nothing at all.
import type { ListPage } from '#client/result-page.ts';
import { labelOf } from '#discovery/facets/facet-view.ts';
import type { Source } from '#discovery/source.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { valuesOf } from '#url/collection.ts';
import { chosen, clearAll, isFiltered, setFacet, setText, toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './no-match.module.css';
import { WayOut } from './way-out.tsx';

interface NoMatchProps {
  source: Source<unknown>;
  filters: Filters;
  facets: ListPage<unknown>['facets'];
  empty: { readonly title: string; readonly help: string };
}

export function NoMatch({ source, filters: { collection, state, href }, facets, empty }: NoMatchProps) {
  const { t, value: word } = useText();
  if (!isFiltered(collection, state)) return <Message title={empty.title} text={empty.help} />;
  const choices = chosen(collection, state);
  const { query } = state;
  const tabs = collection.facets.filter(({ shown }) => shown === 'tabs').map(({ name }) => name);
  const ways = [
    ...choices.map(({ facet, value }) => ({
      key: `${facet} ${value}`,
      what: `${t(`facet.${facet}`)}: ${labelOf(facets, facet, value) ?? word(facet, value)}`,
      next: toggle(collection, state, facet, value),
    })),
    ...tabs.flatMap((facet) =>
      valuesOf(state, facet).map((value) => ({
        key: `${facet} ${value}`,
        what: `${t(`facet.${facet}`)}: ${word(facet, value)}`,
        next: setFacet(state, facet, []),
      })),
    ),
    ...(query === undefined
      ? []
      : [{ key: 'query', what: t('catalog.quoted', { query }), next: setText(state, '') }]),
  ];
  return (
    <Message
      title={query !== undefined && choices.length === 0 ? t('none.titleText', { query }) : t('none.title')}
      text={t('none.help')}
      ways={
        choices.length > 1 && (
          <ButtonLink to={href(clearAll(collection, state))}>{t('none.clear')}</ButtonLink>
        )
      }
    >
      <ul className={styles.ways}>
        {ways.map(({ key, what, next }) => (
          <li key={key}>
            <WayOut source={source} what={what} next={next} to={href(next)} />
          </li>
        ))}
      </ul>
    </Message>
  );
}
