// The count before the click is the count after it: the answer to a choice is fetched when the choice becomes likely.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { Asked, Source } from '#discovery/source.ts';
import type { Intent } from './facet-actions.ts';

/** Pointing counts after so many milliseconds: a pointer that passes by asks for nothing. */
const DWELL = 50;
/** At most so many guesses under way. */
const IN_FLIGHT = 2;

/** Gives `preview(kind, args)`: fetches the answer to `args` when `kind` makes it likely. Quiet when data is dear. */
export function usePreview(source: Source<unknown>): (kind: Intent, args: () => Asked) => void {
  const queries = useQueryClient();
  const client = useClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flying = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (kind, args) => {
      clearTimeout(timer.current);
      if (kind === 'leave' || savesData()) return;
      const fetchNow = () => {
        if (flying.current >= IN_FLIGHT) return;
        flying.current += 1;
        void queries
          .prefetchQuery(source.page(client, args(), { priority: 'prefetch' }))
          .finally(() => (flying.current -= 1));
      };
      if (kind === 'hover') timer.current = setTimeout(fetchNow, DWELL);
      else fetchNow();
    },
    [queries, client, source],
  );
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
