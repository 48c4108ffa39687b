// Where an item lies: its stop in each program or pathway that it is part of, between the stops next to it.
import type { Item } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { TextLink } from '#ui/content/text-link.tsx';
import { Link } from '#ui/controls/link.tsx';
import { lineOf } from '#ui/cover/line.ts';
import { moveAlongLine } from './move-along-line.ts';
import styles from './places.module.css';
import { related } from './related.ts';
import { windowAround } from './window-around.ts';

export type Place = NonNullable<Extract<Item, { type: 'course' }>['places']>[number];

/** So many stops fit side by side. */
const SHOWN = 5;

interface PlacesProps {
  places: readonly Place[];
  /** What the stops are. */
  kind: 'course' | 'program';
  tenant: string | undefined;
}

export function Places({ places, kind, tenant }: PlacesProps) {
  const text = useText();
  const { t } = text;
  return places.map(({ type, way, position, stops }) => {
    const [head] = related([way], type, tenant, text);
    const subject: unknown = way['subject'];
    const { from, to } = windowAround(position - 1, stops.length, SHOWN);
    return (
      <div key={`${type} ${head?.to ?? way.name}`} className={styles.place}>
        <p className={styles.words}>
          {t('item.stop', { position, stops: stops.length })}{' '}
          {head?.to === undefined ? (
            <bdi>{way.name}</bdi>
          ) : (
            <TextLink to={head.to}>
              <bdi>{way.name}</bdi>
            </TextLink>
          )}
        </p>
        {stops.length > 1 && (
          // The links in it take the keys; it only hears of them.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <ol
            className={styles.line}
            data-line={lineOf(typeof subject === 'string' ? subject : undefined)}
            data-cut-before={from > 0 || undefined}
            data-cut-after={to < stops.length || undefined}
            start={from + 1}
            onKeyDown={moveAlongLine}
          >
            {related(stops.slice(from, to), kind, tenant, text).map((stop, index) => {
              const away = from + index - (position - 1);
              return (
                <li
                  // Two stops may have one name, and they never move.
                  // eslint-disable-next-line react/no-array-index-key
                  key={index}
                  className={styles.stop}
                  data-far={Math.abs(away) > 1 || undefined}
                  data-here={away === 0 || undefined}
                  aria-current={away === 0 ? 'step' : undefined}
                >
                  <span className={styles.dot} aria-hidden="true" />
                  <span className={styles.name} dir="auto">
                    {away === 0 || stop.to === undefined ? stop.name : <Link to={stop.to}>{stop.name}</Link>}
                  </span>
                  {away === 0 && <span className={styles.here}>{t('item.here')}</span>}
                </li>
              );
            })}
          </ol>
        )}
      </div>
    );
  });
}
