// Something recommended: what it is, why in a sentence, and the whole sum for who wants it.
import { memo } from 'react';
import { keyOf } from '#client/item-key.ts';
import type { Recommended } from '#client/learning-query.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { itemView } from '#discovery/cards/item-view.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useKept } from '#discovery/kept/kept-context.ts';
import { refuse } from '#discovery/kept/unwanted.ts';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { paths } from '#url/paths.ts';
import styles from './recommended-card.module.css';
import { mainReason, reasonWords } from './reason-words.ts';
import { Why } from './why.tsx';

interface RecommendedCardProps {
  recommended: Recommended;
  /** The reader's own: links need not name it. */
  tenant: string;
}

export const RecommendedCard = memo(function RecommendedCard({
  recommended: { one, score, reasons },
  tenant,
}: RecommendedCardProps) {
  const text = useText();
  const { t } = text;
  const change = useKept((kept) => kept.change);
  const key = keyOf(one);
  const reference = { kind: one.type, tenant: one.tenant, key };
  const { by, facts } = itemView(one, text);
  const main = mainReason(reasons);
  return (
    <li className={styles.card}>
      <Cover
        series={one.subject}
        title={one.name}
        form={ITEM_TYPES.indexOf(one.type)}
        picture={one.image_url}
      />
      <div className={styles.body}>
        <Kicker
          words={[t(`type.${one.type}`), facts.find((fact) => fact.key === 'work')?.text]}
          line={one.subject}
        />
        <h3 className={styles.name} dir="auto" lang={one.language_code ?? undefined}>
          <Link to={paths.item(one.type, key, one.tenant === tenant ? undefined : one.tenant)}>
            {one.name}
          </Link>
        </h3>
        {by !== undefined && (
          <p className={styles.by} dir="auto">
            {by}
          </p>
        )}
        {main !== undefined && <p className={styles.because}>{reasonWords(main, text)}</p>}
      </div>
      <div className={styles.foot}>
        <QuietButton
          aria-label={t('forYou.notThisName', { name: one.name })}
          onClick={() => change(refuse({ reference: `${one.type}:${key}`, name: one.name }))}
        >
          {t('forYou.notThis')}
        </QuietButton>
        <span className={styles.acts}>
          <KeepButton reference={reference} name={one.name} />
          <CompareButton reference={reference} name={one.name} />
        </span>
      </div>
      {reasons.length > 0 && <Why name={one.name} score={score} reasons={reasons} tenant={tenant} />}
    </li>
  );
});
