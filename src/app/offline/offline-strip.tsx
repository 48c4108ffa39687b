// Says that there is no network, and from when what is shown is.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Staleness } from '#client/staleness.ts';
import { useText } from '#text/text-context.tsx';
import { Strip } from '#ui/feedback/strip.tsx';
import { useOnline } from '#app/use-online.ts';

export function OfflineStrip({ staleness }: { staleness: StoreApi<Staleness> }) {
  const { t, ago } = useText();
  const online = useOnline();
  const kept = useStore(staleness, ({ since }) => since);
  const queries = useQueryClient();
  const [now, setNow] = useState(0);
  const isOld = !online || kept !== undefined;
  // The clock is read once for each time that the network goes.
  // eslint-disable-next-line react/set-state-in-effect
  useEffect(() => setNow(isOld ? Date.now() : 0), [isOld]);
  const shown = queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((time) => time > 0);
  const since = kept ?? Math.min(...shown);
  const age =
    Number.isFinite(since) && now > 0 ? t('offline.age', { ago: ago(since, now) }) : t('offline.help');
  return <Strip icon="offline">{isOld && `${t('offline.title')} ${age}`}</Strip>;
}
