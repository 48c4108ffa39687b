// A list did not come: what happened, what is kept, what to do.
import { type ApiError, isClosed } from '#client/api-error.ts';
import { failureWords } from '#text/failure-words.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Failure } from '#ui/feedback/failure.tsx';
import { clearAll, chosen, decode } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import type { Filters } from '#url/use-filters.ts';

interface ListFailureProps {
  error: ApiError;
  filters: Filters;
  onRetry: () => void;
}

/** Longest wait, in seconds, that the page sits out by itself. */
const PATIENCE = 30;

export function ListFailure({ error, filters: { collection, state, href }, onRetry }: ListFailureProps) {
  const text = useText();
  const { t } = text;
  const { title, help, said, trace } = failureWords(text, error);
  const { retryAfter } = error;
  return (
    <Failure
      // Each failure counts down for itself.
      key={error.requestId}
      words={{
        title,
        text: (
          <>
            {said ?? help}
            <br />
            {t('error.kept')}
          </>
        ),
        trace,
        retry: t(retryAfter === undefined ? 'error.retry' : 'error.retryNow'),
        retryIn: (count) => t('error.retryIn', { count }),
      }}
      after={retryAfter === undefined ? undefined : Math.min(PATIENCE, Math.ceil(retryAfter))}
      onRetry={onRetry}
      ways={
        <>
          {isClosed(error) && (
            <ButtonLink to={paths.signIn()} state={href(state)}>
              {t('site.signIn')}
            </ButtonLink>
          )}
          {(chosen(collection, state).length > 0 || error.kind === 'bad-request') && (
            <ButtonLink
              look="plain"
              to={href(error.kind === 'bad-request' ? decode(collection) : clearAll(collection, state))}
            >
              {t('none.clear')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
