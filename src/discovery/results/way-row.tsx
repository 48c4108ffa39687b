// A way out of no results: what to take back, or what was perhaps meant, and how many results there are then.
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Link } from '#ui/controls/link.tsx';
import styles from './no-match.module.css';
import type { WayOut } from './ways-out.ts';

interface WayRowProps {
  way: WayOut;
  /** What is taken back, in words. */
  said: readonly string[];
  to: string;
}

/** Stands for a choice while the sentence around it is made. */
const [FIRST, SECOND] = ['\uE001', '\uE002'];

export function WayRow({ way: { meant, count }, said, to }: WayRowProps) {
  const { t } = useText();
  const [first = '', second] = said;
  const sentence =
    meant !== undefined
      ? t('none.meant', { query: meant })
      : second === undefined
        ? t('none.without', { choice: FIRST })
        : t('none.withoutBoth', { first: FIRST, second: SECOND });
  return (
    <Link className={styles.way} to={to}>
      <span>
        {sentence.split(/([\uE001\uE002])/).map((part) =>
          part === FIRST || part === SECOND ? (
            <s key={part} dir="auto">
              {part === FIRST ? first : second}
            </s>
          ) : (
            part
          ),
        )}
      </span>
      <small className={styles.count}>{count !== undefined && t('catalog.count', { count })}</small>
      <Icon name="forward" />
    </Link>
  );
}
