// Nothing was found: either nothing has all of what was asked for, or there is nothing at all.
import { skipToken, useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { ListPage } from '#client/result-page.ts';
import { labelOf } from '#discovery/facets/facet-view.ts';
import type { Source } from '#discovery/source.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { valuesOf } from '#url/collection.ts';
import { chosen, clearAll, isFiltered, type Choice } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './no-match.module.css';
import { WayRow } from './way-row.tsx';
import { possibleWays, waysOut, type WayOut } from './ways-out.ts';

interface NoMatchProps {
  source: Source<unknown>;
  filters: Filters;
  facets: ListPage<unknown>['facets'];
  empty: { readonly title: string; readonly help: string };
}

export function NoMatch({ source, filters: { collection, state, href }, facets, empty }: NoMatchProps) {
  const { t, value: word } = useText();
  const isAsked = isFiltered(collection, state);
  const client = useClient();
  const { data, isPending } = useQuery({
    ...(source.relax?.(client, source.asks(state)) ?? { queryKey: [], queryFn: skipToken }),
    enabled: isAsked && source.relax !== undefined,
  });
  if (!isAsked) return <Message title={empty.title} text={empty.help} />;
  const { query } = state;
  const choices = chosen(collection, state);
  const tabs = collection.facets
    .filter(({ shown }) => shown === 'tabs')
    .flatMap(({ name: facet }) => valuesOf(state, facet).map((value) => ({ facet, value })));
  const all: (Choice | 'text')[] = [...choices, ...tabs, ...(query === undefined ? [] : ['text' as const])];
  const ways = data === undefined ? possibleWays(collection, state, all) : waysOut(collection, state, data);
  const said = (choice: Choice | 'text') =>
    choice === 'text'
      ? t('catalog.quoted', { query: query ?? '' })
      : `${t(`facet.${choice.facet}`)}: ${labelOf(facets, choice.facet, choice.value) ?? word(choice.facet, choice.value)}`;
  const isCounting = isPending && source.relax !== undefined;
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
      <ul className={styles.ways} aria-busy={isCounting}>
        {ways.map((way) => (
          <li key={keyOf(way)}>
            {isCounting ? (
              <span className={styles.way}>
                <Bone width="half" />
              </span>
            ) : (
              <WayRow way={way} said={way.without.map(said)} to={href(way.next)} />
            )}
          </li>
        ))}
      </ul>
    </Message>
  );
}

function keyOf({ without, meant = '' }: WayOut): string {
  return JSON.stringify([meant, without]);
}
