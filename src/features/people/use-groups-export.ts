// Saves all groups under a filter as a file, read anew and to the last page.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { type GroupArguments, groupsQuery } from '#client/people-query.ts';
import { GROUP_METRICS } from '#contract/people/group-metrics.ts';
import { useText } from '#text/text-context.tsx';
import { saveFile } from '#ui/controls/save-file.ts';
import { type GroupOrder, sorted } from './group-order.ts';
import { groupsCsv } from './groups-csv.ts';

export type Export =
  { readonly status: 'idle' | 'busy' | 'failed' } | { readonly status: 'done'; readonly count: number };

export function useGroupsExport(args: GroupArguments, order: GroupOrder) {
  const client = useClient();
  const queries = useQueryClient();
  const { t, locale } = useText();
  const [state, setState] = useState<Export>({ status: 'idle' });
  const start = async () => {
    setState({ status: 'busy' });
    try {
      const { groups } = await queries.fetchQuery(groupsQuery(client, args, Infinity));
      const csv = groupsCsv(sorted(groups, order, locale), {
        name: t('groups.name'),
        departments: t('groups.filter.department'),
        location: t('groups.location'),
        metrics: GROUP_METRICS.map((metric) => t(`groups.${metric}`)),
      });
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), 'groups.csv');
      setState({ status: 'done', count: groups.length });
    } catch {
      setState({ status: 'failed' });
    }
  };
  return { state, start: () => void start() };
}
