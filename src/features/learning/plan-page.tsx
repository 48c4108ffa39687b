// A way to a role, under the reader's terms: what to take, in which order, by when. All of it is in the address.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { planQuery } from '#client/learning-query.ts';
import { ThingFailure } from '#discovery/page/thing-failure.tsx';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { planArguments } from '#url/plan.ts';
import { paths } from '#url/paths.ts';
import { PlanBody } from './plan-body.tsx';
import { PlanDropped } from './plan-dropped.tsx';
import { PlanTermsForm } from './plan-terms-form.tsx';
import styles from './plan.module.css';
import { usePlan } from './use-plan.ts';

export function PlanPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const { terms, change } = usePlan();
  const args = useMemo(() => planArguments(terms, tenant), [terms, tenant]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...planQuery(useClient(), args),
    placeholderData: keepPreviousData,
  });
  const heading = useFocusOnEntry();
  const failure = error instanceof ApiError && (data === undefined || isPlaceholderData) ? error : undefined;
  const name = data?.role?.name;
  const weeks = data === undefined ? '' : t('plan.weeks', { count: data.weeks });
  const title =
    name === undefined || data === undefined || data.steps.length === 0
      ? t('site.plan')
      : t('plan.titleFor', { role: name, weeks });
  usePageHead({
    title,
    description: t('site.description'),
    ...(failure === undefined ? {} : { status: failure.status ?? 503 }),
  });
  if (failure !== undefined)
    return (
      <Frame>
        <ThingFailure
          error={failure}
          onRetry={() => void refetch()}
          list={{ to: paths.plan(), name: t('site.plan') }}
        />
      </Frame>
    );
  return (
    <Frame>
      <div className={styles.columns}>
        <aside className={styles.side} aria-label={t('plan.terms')}>
          <PlanTermsForm terms={terms} tenant={tenant} role={data?.role?.key} onChange={change} />
          <PlanDropped dropped={data?.dropped ?? []} terms={terms} onChange={change} />
        </aside>
        <main id="main" aria-busy={isFetching}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          <LiveRegion
            text={isFetching || data === undefined ? '' : t('plan.updated', { count: data.steps.length })}
          />
          {data === undefined ? (
            <>
              <Bone shape="name" width="full" />
              <Bone width="half" />
            </>
          ) : (
            <PlanBody plan={data} terms={terms} onChange={change} />
          )}
        </main>
      </div>
    </Frame>
  );
}
