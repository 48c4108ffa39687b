// A client for the browser, whose code comes after the first page: that page has its answers in it.
import { ApiError } from './api-error.ts';
import type { Client, ClientOptions } from './create-client.ts';

export interface LaterClient extends Client {
  /** Loads what the first call needs, so that it need not wait. Never fails: the call itself will say so. */
  readonly warm: () => void;
}

/** Like `createClient`, in a part of its own. */
export function laterClient(options: ClientOptions & { readonly baseUrl: string }): LaterClient {
  let loading: Promise<Client> | undefined;
  const load = () => {
    loading ??= import('./create-client.ts').then(({ createClient }) => createClient(options));
    return loading.catch((cause: unknown) => {
      loading = undefined;
      throw new ApiError('offline', { cause });
    });
  };
  return {
    baseUrl: options.baseUrl,
    call: async (...asked) => (await load()).call(...asked),
    warm: () => void load().catch(() => undefined),
  };
}
