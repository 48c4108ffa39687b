// The client, for components: two apps on a page each have their own.
import { createContext, use } from 'react';
import type { Client } from './create-client.ts';

const ClientContext = createContext<Client | undefined>(undefined);

/** `<ClientProvider value={client}>` */
export const ClientProvider = ClientContext.Provider;

/** The client of this app. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === undefined)
    throw new Error('Wayfinder: useClient() found no client. Put a <ClientProvider> around the app.');
  return client;
}
