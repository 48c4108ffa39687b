// Nothing was found: either nothing has all of what was asked for, or there is nothing at all.
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import type { Visit } from '#url/catalog-arguments.ts';
import { chosen, clearAll, isFiltered, setContent, setText, toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './no-match.module.css';
import { WayOut } from './way-out.tsx';

interface NoMatchProps {
  filters: Filters;
  visit: Visit;
}

export function NoMatch({ filters: { state, href }, visit }: NoMatchProps) {
  const { t, value: word } = useText();
  if (!isFiltered(state)) return <Message title={t('empty.title')} text={t('empty.help')} />;
  const choices = chosen(state);
  const { query, content } = state;
  const ways = [
    ...choices.map(({ facet, value }) => ({
      key: `${facet} ${value}`,
      what: `${t(`facet.${facet}`)}: ${word(facet, value)}`,
      next: toggle(state, facet, value),
    })),
    ...content.map((type) => ({
      key: `content ${type}`,
      what: `${t('facet.content')}: ${word('content', type)}`,
      next: setContent(state, []),
    })),
    ...(query === undefined
      ? []
      : [{ key: 'query', what: t('catalog.quoted', { query }), next: setText(state, '') }]),
  ];
  return (
    <Message
      title={query !== undefined && choices.length === 0 ? t('none.titleText', { query }) : t('none.title')}
      text={t('none.help')}
      ways={choices.length > 1 && <ButtonLink to={href(clearAll(state))}>{t('none.clear')}</ButtonLink>}
    >
      <ul className={styles.ways}>
        {ways.map(({ key, what, next }) => (
          <li key={key}>
            <WayOut what={what} next={next} to={href(next)} visit={visit} />
          </li>
        ))}
      </ul>
    </Message>
  );
}
