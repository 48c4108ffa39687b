// What every part of a list's page asks with: its source, and the request that the shown page answers.
import { createContext, use } from 'react';
import type { Asked, Source } from '#discovery/source.ts';

interface Asking {
  readonly source: Source<unknown>;
  readonly args: Asked;
}

const AskedContext = createContext<Asking | undefined>(undefined);

export const AskedProvider = AskedContext.Provider;

export function useAsked(): Asking {
  const asking = use(AskedContext);
  if (asking === undefined)
    throw new Error('Wayfinder: no request of a list here. Put this inside <AskedProvider>.');
  return asking;
}
