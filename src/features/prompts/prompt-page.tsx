// The page of one prompt: what it says, a form for its blanks, what will be sent, and the ways to send it.
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { isPromptId, promptIn, promptQuery } from '#client/prompts-query.ts';
import { useViewed } from '#discovery/kept/recent.ts';
import { ThingFailure } from '#discovery/page/thing-failure.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { TextLink } from '#ui/content/text-link.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { paths } from '#url/paths.ts';
import { PromptBody } from './prompt-body.tsx';
import styles from './prompt-page.module.css';

const NOT_FOUND = new ApiError('not-found', { status: 404 });

/** `id` is its number, as the address has it. */
export function PromptPage({ id }: { id: string; tenant: string | undefined }) {
  const { t } = useText();
  const isId = isPromptId(id);
  const { data, error, refetch } = useQuery({ ...promptQuery(useClient(), isId ? id : '0'), enabled: isId });
  const prompt = promptIn(data, id);
  const isMissing = !isId || (data !== undefined && prompt === undefined);
  const failure = error instanceof ApiError ? error : isMissing ? NOT_FOUND : undefined;
  useViewed({ kind: 'prompt', tenant: prompt?.tenant ?? '', key: id }, prompt?.name);
  usePageHead({
    title: prompt?.name ?? (failure === undefined ? t('catalog.loading') : t(`error.${failure.kind}`)),
    description: prompt?.description ?? t('prompt.listHelp'),
    ...(failure === undefined ? {} : { status: failure.status ?? 503 }),
  });
  const list = { to: paths.prompts(), name: t('site.prompts') };
  if (failure !== undefined)
    return (
      <Frame>
        <ThingFailure error={failure} onRetry={() => void refetch()} list={list} />
      </Frame>
    );
  return (
    <Frame>
      <nav className={styles.trail} aria-label={t('site.breadcrumb')}>
        <TextLink to={list.to}>{list.name}</TextLink>
      </nav>
      {prompt === undefined ? (
        <main id="main" className={styles.bones} aria-busy="true" aria-label={t('catalog.loading')}>
          <Bone width="short" />
          <Bone shape="name" width="full" />
          <Bone width="half" />
        </main>
      ) : (
        <PromptBody prompt={prompt} />
      )}
    </Frame>
  );
}
