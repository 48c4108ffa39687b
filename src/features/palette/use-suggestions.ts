// What the server suggests for a text: one request a keystroke, the overtaken one aborted. Old suggestions stay while
// new ones are on their way.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { suggestQuery } from '#client/discovery-queries.ts';
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';

export function useSuggestions(typed: string) {
  const { t, value, list, number } = useText();
  const { tenant } = useSite();
  const wanted = typed.trimStart();
  const isTyped = wanted.trim() !== '';
  const question = suggestQuery(useClient(), { query: wanted, tenant: tenant === undefined ? [] : [tenant] });
  const { data, error, isFetching, refetch } = useQuery({
    ...question,
    enabled: isTyped,
    placeholderData: keepPreviousData,
  });
  const count = data?.groups.reduce((sum, group) => sum + group.count, 0) ?? 0;
  const groups = data?.groups.map((group) => {
    const name =
      group.collection === 'mentors' || group.collection === 'prompts'
        ? t(`site.${group.collection}`)
        : value('content', group.collection);
    return `${number(group.count)} ${name}`;
  });
  const state = !isTyped ? 'resting' : isFetching ? 'asking' : error !== null ? 'failed' : 'answered';
  const said = count === 0 ? t('palette.none') : t('palette.found', { count, groups: list(groups ?? []) });
  return {
    answer: isTyped ? data : undefined,
    state,
    live: state === 'failed' ? t('palette.failed') : state === 'answered' ? said : '',
    retry: () => void refetch(),
  } as const;
}
