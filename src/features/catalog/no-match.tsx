// Nothing was found: either nothing has all of what was asked for, or there is nothing at all.
import { Link } from '#ui/controls/link.tsx';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { chosen, clearAll, isFiltered, setContent, setText, toggle } from '#url/filters.ts';
import type { Filters } from '#url/use-filters.ts';
import styles from './no-match.module.css';

export function NoMatch({ filters: { state, href } }: { filters: Filters }) {
  const { t, value: word } = useText();
  if (!isFiltered(state)) return <Message title={t('empty.title')} text={t('empty.help')} />;
  const choices = chosen(state);
  const { query, content } = state;
  const ways = [
    ...choices.map(({ facet, value }) => ({
      key: `${facet} ${value}`,
      what: `${t(`facet.${facet}`)}: ${word(facet, value)}`,
      to: href(toggle(state, facet, value)),
    })),
    ...content.map((type) => ({
      key: `content ${type}`,
      what: `${t('facet.content')}: ${word('content', type)}`,
      to: href(setContent(state, [])),
    })),
    ...(query === undefined
      ? []
      : [{ key: 'query', what: t('catalog.quoted', { query }), to: href(setText(state, '')) }]),
  ];
  const [before, after] = t('none.without', { choice: '\u0000' }).split('\u0000');
  return (
    <Message
      title={query !== undefined && choices.length === 0 ? t('none.titleText', { query }) : t('none.title')}
      text={t('none.help')}
      ways={choices.length > 1 && <ButtonLink to={href(clearAll(state))}>{t('none.clear')}</ButtonLink>}
    >
      <ul className={styles.ways}>
        {ways.map(({ key, what, to }) => (
          <li key={key}>
            <Link className={styles.way} to={to}>
              <span>
                {before}
                <s dir="auto">{what}</s>
                {after}
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
