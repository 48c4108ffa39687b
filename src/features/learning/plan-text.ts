// A plan as plain text.
import type { Plan } from '#client/learning-query.ts';
import type { Text } from '#text/format.ts';
import { addWeeks } from './use-start.ts';

interface TextOptions {
  readonly title: string;
  readonly start: string | undefined;
  readonly link: string;
}

export function planText({ steps, open }: Plan, { title, start, link }: TextOptions, text: Text): string {
  const { t, date, duration, list } = text;
  const lines = steps.map(({ item, from, to, hours, closes }, i) => {
    const when = from === to ? t('plan.inWeek', { from }) : t('plan.inWeeks', { from, to });
    const day = start === undefined ? [] : [date(addWeeks(start, from - 1))];
    const taken = closes.map(({ name, from: have, to: then }) =>
      t('gap.takes', { name, from: have, to: then }),
    );
    return [`${i + 1}. ${item.name}`, `   ${[when, ...day, duration(hours), ...taken].join(' · ')}`].join(
      '\n',
    );
  });
  const rest = open.length === 0 ? [] : [t('plan.openHelp', { names: list(open.map(({ name }) => name)) })];
  return `${[title, ...lines, ...rest, link].join('\n\n')}\n`;
}
