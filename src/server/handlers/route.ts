// How one endpoint is answered.
import type { ENDPOINTS, PathOf, QueryName, Responses } from '#contract/endpoints.ts';
import type { ParametersOf } from '#contract/parameters.ts';
import type { Caller } from '#server/access/labels.ts';
import type { Store } from '#server/store/store.ts';
import type { ApiContext } from './api.ts';

export interface Route<N extends QueryName> {
  /** Whose eyes the answer is for, by default the caller's. @throws ProblemError for who may not look at all. */
  readonly viewer?: (store: Store, caller: Caller, path: PathOf<N>) => Caller;
  /** @throws ProblemError */
  readonly answer: (
    context: ApiContext,
    values: ParametersOf<(typeof ENDPOINTS)[N]['parameters']>,
    path: PathOf<N>,
  ) => Promise<Responses[N]>;
}

export type Routes = { readonly [N in QueryName]: Route<N> };
