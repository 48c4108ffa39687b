// The tray at the foot of every page: what is being compared, and the way to the comparison.
import { useText } from '#text/text-context.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Button, ButtonLink, IconButton } from '#ui/controls/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { ITEM_TYPES } from '#contract/facets.ts';
import { MOST_COMPARED, writeCompared } from '#url/compared.ts';
import { paths } from '#url/paths.ts';
import { writeReference } from '#url/reference.ts';
import styles from './tray.module.css';
import { useCompared } from './use-compared.ts';
import { nameOfThing, useThings, type NamedThing } from './use-things.ts';

export function Tray() {
  const { t } = useText();
  const { references, toggle, clear } = useCompared();
  const things = useThings(references);
  const count = references.length;
  return (
    <>
      {/* What the tray covers at the foot of the page can be scrolled above it. */}
      <div className={styles.room} />
      <aside className={styles.tray} aria-label={t('site.compare')}>
        <LiveRegion text={t('compare.in', { count, most: MOST_COMPARED })} />
        <ul className={styles.things}>
          {things.map((one) => (
            <li key={writeReference(one.reference)} className={styles.thing}>
              <TrayThing one={one} onRemove={() => toggle(one.reference)} />
            </li>
          ))}
        </ul>
        <p className={styles.hint}>{count < 2 && t('compare.another')}</p>
        <div className={styles.acts}>
          <Button look="plain" onClick={clear}>
            {t('compare.clear')}
          </Button>
          <ButtonLink look="filled" to={paths.compare(writeCompared(new URLSearchParams(), references))}>
            {t('compare.go', { count })}
          </ButtonLink>
        </div>
      </aside>
    </>
  );
}

function TrayThing({
  one: { reference, thing, state },
  onRemove,
}: {
  one: NamedThing;
  onRemove: () => void;
}) {
  const { t } = useText();
  const name = thing === undefined ? '' : nameOfThing(thing);
  const series = thing?.kind === 'item' ? thing.item.subject : undefined;
  const form = ITEM_TYPES.findIndex((type) => type === reference.kind);
  return (
    <>
      <Cover series={series} title={name} form={Math.max(0, form)} />
      <span className={styles.name} dir="auto">
        {state === 'gone' ? t('compare.gone') : state === 'failed' ? t('compare.failed') : name}
      </span>
      <IconButton
        icon="close"
        size="small"
        label={t('compare.remove', { name: name === '' ? reference.key : name })}
        onClick={onRemove}
      />
    </>
  );
}
