// A page that cannot be shown: not open to the reader, or its answer did not come.
import { useLocation } from 'react-router';
import { type ApiError, isClosed } from '#client/api-error.ts';
import { failureWords } from '#text/failure-words.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Failure } from '#ui/feedback/failure.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { paths } from '#url/paths.ts';

interface ClosedPageProps {
  title: string;
  help: string;
  /** Visitors may sign in; who is signed in may be too little. */
  status: 401 | 403;
  /** The way on, where it is not signing in. */
  way?: { readonly to: string; readonly words: string } | undefined;
}

/** A page that is closed to who reads: with what it is for, and the way in. */
export function ClosedPage({ title, help, status, way }: ClosedPageProps) {
  const { t } = useText();
  const { pathname, search } = useLocation();
  usePageHead({ title, status });
  return (
    <Frame>
      <main id="main">
        <Message
          level={1}
          title={title}
          text={help}
          ways={
            <>
              {status === 401 && (
                <ButtonLink look="filled" to={paths.signIn()} state={pathname + search}>
                  {t('site.signIn')}
                </ButtonLink>
              )}
              {way !== undefined && <ButtonLink to={way.to}>{way.words}</ButtonLink>}
              <ButtonLink look="plain" to={paths.catalog()}>
                {t('site.catalog')}
              </ButtonLink>
            </>
          }
        />
      </main>
    </Frame>
  );
}

interface PageFailureProps {
  error: ApiError;
  onRetry: () => void;
  /** What is said where the answer is not for the reader. */
  closed: { readonly title: string; readonly help: string };
}

/** An answer that did not come. */
export function PageFailure({ error, onRetry, closed }: PageFailureProps) {
  if (isClosed(error)) return <ClosedPage {...closed} status={error.kind === 'unauthorized' ? 401 : 403} />;
  return <BrokenPage error={error} onRetry={onRetry} />;
}

function BrokenPage({ error, onRetry }: Omit<PageFailureProps, 'closed'>) {
  const text = useText();
  const { t } = text;
  const { title, help, trace } = failureWords(text, error);
  usePageHead({ title, status: error.status ?? 503 });
  const retryIn = (count: number) => t('error.retryIn', { count });
  return (
    <Frame>
      <main id="main">
        <Failure
          level={1}
          words={{ title, text: help, trace, retry: t('error.retry'), retryIn }}
          after={error.retryAfter}
          onRetry={onRetry}
        />
      </main>
    </Frame>
  );
}
