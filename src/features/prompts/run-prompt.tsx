// Runs a prompt in a mentor: its own, or one that is chosen here.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { mentorsQuery } from '#client/mentors-query.ts';
import type { Prompt } from '#client/prompt.ts';
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { OutLink } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { chatAddress } from '#url/chat-address.ts';
import { paths } from '#url/paths.ts';
import styles from './prompt-page.module.css';

const MOST = 50;

export function RunPrompt({ prompt: { mentor, tenant }, sent }: { prompt: Prompt; sent: string }) {
  const { t } = useText();
  const { chatUrl, tenant: own } = useSite();
  const [wanted, choose] = useState<string>();
  const whose = tenant === '' ? own : tenant;
  const { data } = useQuery({
    ...mentorsQuery(useClient(), { tenant: whose, limit: MOST, order_by: 'name', order_direction: 'asc' }),
    enabled: chatUrl !== undefined,
  });
  const mentors = [
    ...(mentor?.id === undefined ? [] : [{ id: mentor.id, name: mentor.name }]),
    ...(data?.items ?? []).filter(({ id }) => id !== mentor?.id),
  ];
  const id = wanted ?? mentors[0]?.id;
  const address = chatAddress(chatUrl, { mentor: id, prompt: sent, tenant: whose });
  return (
    <div className={styles.run}>
      {mentor !== undefined && (
        <p>
          {t('prompt.for')}{' '}
          {mentor.id === undefined ? (
            <bdi>{mentor.name}</bdi>
          ) : (
            <TextLink to={paths.mentor(mentor.id)}>
              <bdi>{mentor.name}</bdi>
            </TextLink>
          )}
        </p>
      )}
      {address === undefined ? (
        <p className={styles.note}>{t('prompt.noChat')}</p>
      ) : (
        <div className={styles.ways}>
          {mentors.length > 1 && id !== undefined && (
            <Select
              label={t('prompt.runIn')}
              value={id}
              options={mentors.map((one) => ({ value: one.id, label: one.name }))}
              onChange={choose}
            />
          )}
          <OutLink href={address}>{t('prompt.run')}</OutLink>
        </div>
      )}
    </div>
  );
}
