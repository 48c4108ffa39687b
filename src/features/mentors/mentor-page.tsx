// The page of one mentor: who it is for, what it has read, what to ask it, and the way into the chat.
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { isMentorId, mentorQuery } from '#client/mentors-query.ts';
import { useViewed } from '#discovery/kept/recent.ts';
import { FactList } from '#discovery/page/fact-list.tsx';
import { Section } from '#discovery/page/section.tsx';
import { ThingFailure } from '#discovery/page/thing-failure.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { paths } from '#url/paths.ts';
import { MentorDocuments } from './mentor-documents.tsx';
import { mentorFacts } from '#discovery/page/mentor-facts.ts';
import { MentorHead } from './mentor-head.tsx';
import styles from './mentor-page.module.css';
import { MentorPrompts } from './mentor-prompts.tsx';
import { MentorTrail } from './mentor-trail.tsx';
import { Suggestions } from './suggestions.tsx';

const NOT_FOUND = new ApiError('not-found', { status: 404 });

/** `id` is its UUID, as the address has it. */
export function MentorPage({ id }: { id: string; tenant: string | undefined }) {
  const text = useText();
  const { t } = text;
  const isId = isMentorId(id);
  const { data, error, refetch } = useQuery({ ...mentorQuery(useClient(), id), enabled: isId });
  const mentor = data?.items.find((one) => one.id.toLowerCase() === id.toLowerCase());
  const isMissing = !isId || (data !== undefined && mentor === undefined);
  const failure = error instanceof ApiError ? error : isMissing ? NOT_FOUND : undefined;
  useViewed({ kind: 'mentor', tenant: mentor?.tenant ?? '', key: id }, mentor?.name);
  usePageHead({
    title: mentor?.name ?? (failure === undefined ? t('catalog.loading') : t(`error.${failure.kind}`)),
    description: mentor?.description ?? t('site.description'),
    ...(failure === undefined ? {} : { status: failure.status ?? 503 }),
  });
  if (failure !== undefined)
    return (
      <Frame>
        <ThingFailure
          error={failure}
          onRetry={() => void refetch()}
          list={{ to: paths.mentors(), name: t('site.mentors') }}
        />
      </Frame>
    );
  const facts = mentor === undefined ? [] : mentorFacts(mentor, text);
  return (
    <Frame>
      <MentorTrail subject={mentor?.subjects[0]} />
      {mentor === undefined ? (
        <main id="main" className={styles.bones} aria-busy="true" aria-label={t('catalog.loading')}>
          <Bone width="short" />
          <Bone shape="name" width="full" />
          <Bone width="half" />
        </main>
      ) : (
        <div className={styles.columns}>
          <main id="main" tabIndex={-1}>
            <MentorHead mentor={mentor} />
            {mentor.suggestions.length > 0 && (
              <Section title={t('mentor.ask')}>
                <Suggestions mentor={mentor} />
              </Section>
            )}
            <Section title={t('mentor.documents')}>
              <MentorDocuments id={mentor.id} />
            </Section>
            <MentorPrompts id={mentor.id} />
          </main>
          {facts.length > 0 && (
            <aside className={styles.margin} aria-label={t('item.facts')}>
              <FactList facts={facts} />
            </aside>
          )}
        </div>
      )}
    </Frame>
  );
}
