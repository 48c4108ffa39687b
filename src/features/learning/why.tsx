// The sum that a recommendation is: each reason with its weight and its evidence, and the way to stop it from counting.
import type { Reason } from '#contract/discovery/reason-schema.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import { refuse } from '#discovery/kept/unwanted.ts';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { evidencePath, evidenceWords, notBecause } from './reason-words.ts';
import styles from './why.module.css';

interface WhyProps {
  name: string;
  score: number;
  reasons: readonly Reason[];
  tenant: string;
}

export function Why({ name, score, reasons, tenant }: WhyProps) {
  const text = useText();
  const { t } = text;
  const change = useKept((kept) => kept.change);
  const sum = weight(score);
  return (
    <details className={styles.why}>
      <summary>
        <svg className={styles.bar} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          {reasons.map(({ kind, weight: width }, i) => {
            const before = reasons.slice(0, i).reduce((all, reason) => all + reason.weight, 0);
            return <rect key={kind} data-kind={kind} x={before / score} width={width / score} height="1" />;
          })}
        </svg>
        <b>{sum}</b> <span>{t('forYou.why')}</span>
        <VisuallyHidden> {name}</VisuallyHidden>
      </summary>
      <ul>
        {reasons.flatMap((reason) =>
          reason.evidence.map((evidence) => {
            const words = evidenceWords(reason.kind, evidence, text);
            const to = evidencePath(evidence, tenant);
            return (
              <li key={`${reason.kind} ${evidence.key}`} className={styles.line}>
                <i data-kind={reason.kind} aria-hidden="true" />
                <span>{to === undefined ? words : <TextLink to={to}>{words}</TextLink>}</span>
                <b>{weight(evidence.weight)}</b>
                <QuietButton
                  aria-label={t('forYou.notBecauseName', { reason: words })}
                  onClick={() =>
                    change(refuse({ reference: notBecause(reason.kind, evidence), name: words }))
                  }
                >
                  {t('forYou.notBecause')}
                </QuietButton>
              </li>
            );
          }),
        )}
        <li className={styles.line} data-sum="">
          <i aria-hidden="true" />
          <span>{t('forYou.sum')}</span>
          <b>{sum}</b>
        </li>
      </ul>
    </details>
  );
}

/** Three places, in the figures of the page: what it is made of adds up before the eye. */
function weight(value: number): string {
  return value.toFixed(3);
}
