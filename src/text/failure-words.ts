// What we say when an answer did not come: by the kind of the failure, never by its message alone.
import type { Text } from './format.ts';
import type { MessageKey } from './messages.ts';

type Kind = MessageKey extends infer Key ? (Key extends `error.${infer Name}.help` ? Name : never) : never;

/** A failure as far as words need it; `ApiError` is one. */
export interface Failure {
  readonly kind: Exclude<Kind, 'broken'>;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly problem?: { readonly detail?: string } | undefined;
}

export interface FailureWords {
  readonly title: string;
  readonly help: string;
  /** What the server said, where it said something that helps. */
  readonly said: string | undefined;
  /** What to quote to whoever runs the site. */
  readonly trace: string | undefined;
}

export function failureWords({ t }: Text, failure: Failure): FailureWords {
  const { kind, status, requestId, problem } = failure;
  return {
    title: t(`error.${kind}`),
    help: t(`error.${kind}.help`),
    said: problem?.detail === undefined ? undefined : t('error.said', { detail: problem.detail }),
    trace:
      status === undefined || requestId === undefined
        ? undefined
        : t('error.request', { status: String(status), id: requestId }),
  };
}
