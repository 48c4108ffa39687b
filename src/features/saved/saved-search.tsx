// A saved search, and how much of it is new since it was last looked at.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { MOST_NEW, newestQuery, type NewestSearch } from '#client/newest-query.ts';
import { useSite } from '#client/site-context.ts';
import { keepSearch, letGoSearch } from '#discovery/kept/searches.ts';
import type { KeptSearch } from '#discovery/kept/kept-data.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { Link } from '#ui/controls/link.tsx';
import { CATALOG, catalogArguments } from '#url/catalog.ts';
import type { Visit } from '#url/collection.ts';
import { decode } from '#url/filters.ts';
import { mentorArguments, MENTORS } from '#url/mentors.ts';
import { promptArguments, PROMPTS } from '#url/prompts.ts';
import styles from './saved-page.module.css';

export function SavedSearch({ search }: { search: KeptSearch }) {
  const { t, since } = useText();
  const { tenant } = useSite();
  const change = useKept((kept) => kept.change);
  const client = useClient();
  const asked = searchAt(search.address, { tenant });
  const { data, isError } = useQuery({
    ...newestQuery(client, asked ?? { name: 'catalog', args: {} }, search.at),
    enabled: asked !== undefined,
  });
  const [now] = useState(() => Date.now());
  const when = since(search.at, now);
  const said = isError
    ? t('saved.newFailed')
    : data === undefined
      ? ''
      : data === 0
        ? t('saved.nothingNew', { when })
        : data >= MOST_NEW
          ? t('saved.newMany', { most: MOST_NEW - 1, when })
          : t('saved.new', { count: data, when });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link className={styles.name} to={search.address} onClick={() => change(keepSearch(search))}>
          <bdi>{search.name}</bdi>
        </Link>
        <small className={styles.detail} data-new={data !== undefined && data > 0 ? '' : undefined}>
          {said}
        </small>
      </div>
      <IconButton
        icon="close"
        size="small"
        label={t('saved.remove', { name: search.name })}
        onClick={() => change(letGoSearch(search.address))}
      />
    </li>
  );
}

/** What a list's page at this address asks for; undefined for people, who have no day of making. */
function searchAt(address: string, visit: Visit): NewestSearch | undefined {
  const [path, said] = address.split('?');
  const search = new URLSearchParams(said);
  switch (path) {
    case '/catalog':
      return { name: 'catalog', args: catalogArguments(decode(CATALOG, search), visit) };
    case '/mentors':
      return { name: 'mentors', args: mentorArguments(decode(MENTORS, search), visit) };
    case '/prompts':
      return { name: 'prompts', args: promptArguments(decode(PROMPTS, search), visit) };
    default:
      return undefined;
  }
}
