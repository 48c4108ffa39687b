// Signing in as one of the people of the demo data; for who is signed in, the account.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { sessionQuery } from '#client/session-query.ts';
import { failureWords } from '#text/failure-words.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { Button } from '#ui/controls/button.tsx';
import { Failure } from '#ui/feedback/failure.tsx';
import { matchPath, paths } from '#url/paths.ts';
import { AccountPlaces } from './account-places.tsx';
import { PersonaList } from './persona-list.tsx';
import styles from './sign-in-page.module.css';
import { useSessionActs } from './use-session-acts.ts';

export function SignInPage() {
  const text = useText();
  const { t } = text;
  const client = useClient();
  const { data, error, refetch } = useQuery(sessionQuery(client));
  const { act, signIn, signOut } = useSessionActs();
  const navigate = useNavigate();
  const back = useWayBack();
  const who = data?.who;
  const signedIn = who?.kind === 'user';
  const title = t(signedIn ? 'site.account' : 'site.signIn');
  usePageHead({ title });
  const personas = data?.personas.filter(
    (one) => !signedIn || one.tenant !== who.tenant || one.username !== who.username,
  );
  return (
    <Frame>
      <main id="main" className={styles.page}>
        <h1 className={styles.title}>{title}</h1>
        {signedIn && (
          <div className={styles.account}>
            <p>{t('session.current', { name: who.name })}</p>
            <Button disabled={act.status === 'busy'} onClick={() => void signOut()}>
              {t('site.signOut')}
            </Button>
          </div>
        )}
        {signedIn && <AccountPlaces role={who.role} />}
        {act.status === 'failed' && <p role="alert">{failureWords(text, act.error).title}</p>}
        {personas !== undefined && personas.length > 0 && (
          <PersonaList
            label={t(signedIn ? 'session.change' : 'session.people')}
            intro={t('session.intro')}
            personas={personas}
            disabled={act.status === 'busy'}
            onChoose={(persona) =>
              void signIn(persona).then((done) => done && navigate(back, { replace: true }))
            }
          />
        )}
        {data?.personas.length === 0 && !signedIn && <p>{t('session.none')}</p>}
        {error instanceof ApiError && data === undefined && (
          <SessionFailure error={error} onRetry={() => void refetch()} />
        )}
      </main>
    </Frame>
  );
}

function SessionFailure({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const text = useText();
  const { t } = text;
  const { title, help, trace } = failureWords(text, error);
  const retryIn = (count: number) => t('error.retryIn', { count });
  return (
    <Failure
      words={{ title, text: help, trace, retry: t('error.retry'), retryIn }}
      after={error.retryAfter}
      onRetry={onRetry}
    />
  );
}

/** The page of ours that led here, else the catalog. */
function useWayBack(): string {
  const state: unknown = useLocation().state;
  return typeof state === 'string' && matchPath(state) !== undefined ? state : paths.catalog();
}
