// The page of one thing could not be shown: it is not there, not open to the reader, or did not come.
import { useLocation } from 'react-router';
import { type ApiError, isClosed } from '#client/api-error.ts';
import { useUsername } from '#client/session-context.ts';
import { failureWords } from '#text/failure-words.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Failure } from '#ui/feedback/failure.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { paths } from '#url/paths.ts';

interface ThingFailureProps {
  error: ApiError;
  onRetry: () => void;
  /** The list that it would be in; the catalog where none is named. */
  list?: { readonly to: string; readonly name: string };
}

/** The failure as the page's `main`. */
export function ThingFailure({ error, onRetry, list }: ThingFailureProps) {
  const text = useText();
  const { t } = text;
  const { title, help, trace } = failureWords(text, error);
  const back = list ?? { to: paths.catalog(), name: t('site.catalog') };
  const { pathname, search } = useLocation();
  const isVisitor = useUsername() === undefined;
  const settled = error.kind === 'not-found' || isClosed(error);
  // What is not there for visitors may be there for who signs in: the answer does not say which it is.
  const signsIn = isClosed(error) || isVisitor;
  return (
    <main id="main">
      {settled ? (
        <Message
          level={1}
          title={title}
          text={help}
          trace={trace}
          ways={
            <>
              {signsIn && (
                <ButtonLink to={paths.signIn()} state={pathname + search}>
                  {t('site.signIn')}
                </ButtonLink>
              )}
              <ButtonLink to={back.to}>{back.name}</ButtonLink>
            </>
          }
        />
      ) : (
        <Failure
          level={1}
          words={{
            title,
            text: help,
            trace,
            retry: t('error.retry'),
            retryIn: (count) => t('error.retryIn', { count }),
          }}
          after={error.retryAfter}
          onRetry={onRetry}
          ways={
            <ButtonLink look="plain" to={back.to}>
              {back.name}
            </ButtonLink>
          }
        />
      )}
    </main>
  );
}
