// Skills as sets: what all have, and what only some have.
import { useText } from '#text/text-context.tsx';
import styles from './compare-page.module.css';
import type { SkillSets } from './compare-rows.ts';

export function CompareSkills({ sets, names }: { sets: SkillSets; names: readonly string[] }) {
  const { t } = useText();
  return (
    <section>
      <h2 className={styles.part}>{t('compare.skills')}</h2>
      <section className={styles.fact}>
        <h3 className={styles.label}>{t('compare.shared')}</h3>
        {sets.shared.length === 0 ? <p>{t('compare.noneShared')}</p> : <Words all={sets.shared} isShared />}
      </section>
      <section className={styles.fact}>
        <h3 className={styles.label}>{t('compare.onlyHere')}</h3>
        <ul className={styles.row}>
          {sets.own.map((own, place) => (
            <li
              // Things keep their places.
              // eslint-disable-next-line react/no-array-index-key
              key={place}
              className={styles.value}
              data-empty={own.length === 0 ? '' : undefined}
            >
              <span className={styles.who}>
                <bdi>{names[place]}</bdi>
              </span>
              {own.length > 0 && <Words all={own} />}
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}

function Words({ all, isShared = false }: { all: readonly string[]; isShared?: boolean }) {
  return (
    <ul className={styles.words}>
      {all.map((one) => (
        <li key={one} className={styles.word} data-shared={isShared ? '' : undefined}>
          <bdi>{one}</bdi>
        </li>
      ))}
    </ul>
  );
}
