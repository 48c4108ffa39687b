// The groups of an organisation and what their learners have done, for its administrators.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from '#client/api-error.ts';
import { useClient } from '#client/client-context.tsx';
import { groupsQuery } from '#client/people-query.ts';
import { useSession } from '#client/session-context.ts';
import type { Group } from '#client/wire/read-group.ts';
import { GROUP_METRICS } from '#contract/people/group-metrics.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { Button } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { setOffset } from '#url/filters.ts';
import { GROUPS, groupArguments } from '#url/groups.ts';
import { useFilters } from '#url/use-filters.ts';
import { COLUMNS, type GroupOrder, inOrder, orderBy, orderOf, sorted } from './group-order.ts';
import { filterCount, GroupsForm } from './groups-form.tsx';
import styles from './groups-page.module.css';
import { GroupsTable } from './groups-table.tsx';
import { ClosedPage, PageFailure } from '#discovery/page/page-failure.tsx';
import { useGroupsExport } from './use-groups-export.ts';

export function GroupsPage() {
  const { t } = useText();
  const { who } = useSession();
  if (who.kind !== 'user')
    return <ClosedPage status={401} title={t('groups.signIn')} help={t('groups.signIn.help')} />;
  if (who.role === 'member')
    return <ClosedPage status={403} title={t('groups.closed')} help={t('groups.closed.help')} />;
  return <Groups org={who.tenant} />;
}

function Groups({ org }: { org: string }) {
  const text = useText();
  const { t, value, locale } = text;
  const client = useClient();
  const filters = useFilters(GROUPS);
  const { state, newest, navigate, href } = filters;
  const args = groupArguments(state, org);
  const { data, error, isFetching, refetch } = useQuery({
    ...groupsQuery(client, args),
    placeholderData: keepPreviousData,
  });
  // The departments that can be chosen are those of all groups, whatever is chosen now.
  const all = useQuery(groupsQuery(client, { key: org })).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus();
  const order = orderOf(state);
  const save = useGroupsExport(args, order);
  usePageHead({ title: t('groups.title') });
  if (error instanceof ApiError)
    return (
      <PageFailure
        error={error}
        onRetry={() => void refetch()}
        closed={{ title: t('groups.closed'), help: t('groups.closed.help') }}
      />
    );
  const rows = data === undefined ? [] : sorted(data.groups, order, locale);
  const pages = Math.max(1, Math.ceil(rows.length / GROUPS.size));
  const page = Math.min(pages, Math.floor(state.offset / GROUPS.size) + 1);
  const shown = rows.slice((page - 1) * GROUPS.size, page * GROUPS.size);
  const title = data === undefined ? t('groups.title') : t('groups.count', { count: data.total });
  const isNarrowed = filterCount(state) > 0;
  return (
    <Frame>
      <main id="main" className={styles.page}>
        <div className={styles.bar}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <div className={styles.order}>
            <OrderSelect order={order} onChoose={(next) => navigate(inOrder(newest(), next), 'push')} />
          </div>
          <Button disabled={save.state.status === 'busy' || rows.length === 0} onClick={save.start}>
            {t(save.state.status === 'busy' ? 'groups.exporting' : 'groups.export')}
          </Button>
        </div>
        <LiveRegion text={isFetching || data === undefined ? '' : title} />
        <output className={styles.note}>
          {save.state.status === 'done' && t('groups.exported', { count: save.state.count })}
          {save.state.status === 'failed' && t('groups.exportFailed')}
        </output>
        <GroupsForm
          filters={filters}
          departments={departmentsOf(all?.groups ?? rows)}
          onSent={focusHeading}
        />
        {data !== undefined && data.total > data.groups.length + data.dropped && (
          <p className={styles.note}>{t('groups.first', { shown: data.groups.length, total: data.total })}</p>
        )}
        {data !== undefined && data.dropped > 0 && (
          <p className={styles.note}>{t('catalog.partial', { count: data.dropped })}</p>
        )}
        {data === undefined && <TableSkeleton />}
        {data !== undefined && rows.length === 0 && (
          <Message
            title={t(isNarrowed ? 'groups.none' : 'groups.empty')}
            text={t(isNarrowed ? 'groups.none.help' : 'groups.empty.help')}
          />
        )}
        {rows.length > 0 && (
          <GroupsTable
            caption={t('groups.caption', { tenant: value('tenant', org) })}
            groups={shown}
            scales={scalesOf(rows)}
            order={order}
            busy={isFetching}
            onOrder={(by) => navigate(orderBy(newest(), by), 'push')}
          />
        )}
        <Pager
          page={page}
          pages={pages}
          to={(number) => href(setOffset(state, (number - 1) * GROUPS.size))}
          onChoose={focusHeading}
          words={{
            label: t('pages.label'),
            previous: t('pages.previous'),
            next: t('pages.next'),
            page: (number) => t('pages.page', { page: number }),
          }}
        />
      </main>
    </Frame>
  );
}

const keyOf = ({ by, direction }: GroupOrder) => `${by} ${direction}`;

/** The order, where the table has no heads to press. */
function OrderSelect({ order, onChoose }: { order: GroupOrder; onChoose: (next: GroupOrder) => void }) {
  const { t } = useText();
  const orders = COLUMNS.flatMap((by) => [
    { by, direction: 'asc' as const, label: t('groups.ascending', { column: t(`groups.${by}`) }) },
    { by, direction: 'desc' as const, label: t('groups.descending', { column: t(`groups.${by}`) }) },
  ]);
  return (
    <Select
      label={t('groups.order')}
      value={keyOf(order)}
      options={orders.map((one) => ({ value: keyOf(one), label: one.label }))}
      onChange={(key) => {
        const next = orders.find((one) => keyOf(one) === key);
        if (next !== undefined) onChoose(next);
      }}
    />
  );
}

function TableSkeleton() {
  const { t } = useText();
  return (
    <output className={styles.bones} aria-busy="true" aria-label={t('catalog.loading')}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Bone key={key} shape="name" width="full" />
      ))}
    </output>
  );
}

/** Rates have a scale of their own; all else is measured by the largest number under the filter. */
function scalesOf(groups: readonly Group[]) {
  return new Map(
    GROUP_METRICS.map((metric) => [
      metric,
      metric === 'completion_rate' ? 100 : Math.max(1, ...groups.map((one) => one.metrics[metric] ?? 0)),
    ]),
  );
}

function departmentsOf(groups: readonly Group[]) {
  const departments = new Map(
    groups.flatMap((group) => group.departments.filter(({ id }) => id !== '').map((one) => [one.id, one])),
  );
  return [...departments.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}
