// Courses that close a part of a role, each with how much and what of it.
import { keyOf } from '#client/item-key.ts';
import type { Gap } from '#client/learning-query.ts';
import type { Closing } from '#contract/discovery/skill-gap-schema.ts';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import { Part } from './gap-table.tsx';
import styles from './skill-gap.module.css';

export function ClosingList({ closing }: { closing: Gap['closing'] }) {
  const text = useText();
  const { t, number, value, duration } = text;
  return (
    <ul className={styles.closing}>
      {closing.map(({ item, worth, closes }) => {
        const key = keyOf(item);
        const hours = 'duration_hours' in item ? item.duration_hours : undefined;
        return (
          <li key={key} className={styles.closer}>
            <div>
              <Kicker
                words={[
                  item.level ? value('level', item.level) : undefined,
                  typeof hours === 'number' ? duration(hours) : undefined,
                ]}
                line={item.subject}
              />
              <h3 className={styles.name} dir="auto" lang={item.language_code ?? undefined}>
                <Link to={paths.item(item.type, key)}>{item.name}</Link>
              </h3>
              <p className={styles.help}>
                <Closes closes={closes} />
              </p>
            </div>
            <p className={styles.worth}>
              <Part of={worth} />
              <span>{t('gap.closes', { percent: number(Math.round(worth * 100)) })}</span>
            </p>
            <KeepButton reference={{ kind: item.type, tenant: item.tenant, key }} name={item.name} />
          </li>
        );
      })}
    </ul>
  );
}

/** "SQL 1 → 3, Python 0 → 2" */
export function Closes({ closes }: { closes: readonly Closing[] }) {
  const { t } = useText();
  return closes.map(({ name, from, to }, i) => (
    <span key={name}>
      {i > 0 && ' · '}
      {t('gap.takes', { name, from, to })}
    </span>
  ));
}
