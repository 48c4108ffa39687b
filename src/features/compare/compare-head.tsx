// The things that are compared, each with its cover, its name and the way to take it out.
import { ITEM_TYPES } from '#contract/facets.ts';
import { useCompared } from '#discovery/compare/use-compared.ts';
import { nameOfThing, type NamedThing } from '#discovery/compare/use-things.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton, QuietButton } from '#ui/controls/button.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { Face } from '#ui/cover/face.tsx';
import { Bone } from '#ui/feedback/skeleton.tsx';
import { paths } from '#url/paths.ts';
import { writeReference } from '#url/reference.ts';
import styles from './compare-page.module.css';

export function CompareHead({ things }: { things: readonly NamedThing[] }) {
  return (
    <ul className={`${styles.row} ${styles.head}`}>
      {things.map((one) => (
        <li key={writeReference(one.reference)} className={styles.thing}>
          <HeadThing one={one} />
        </li>
      ))}
    </ul>
  );
}

function HeadThing({ one: { reference, thing, state, retry } }: { one: NamedThing }) {
  const { t } = useText();
  const { toggle } = useCompared();
  const name = thing === undefined ? reference.key : nameOfThing(thing);
  return (
    <>
      {thing?.kind === 'mentor' ? (
        <Face name={name} series={thing.mentor.subjects[0]} picture={thing.mentor.image} />
      ) : (
        <Cover
          series={thing?.kind === 'item' ? thing.item.subject : undefined}
          picture={thing?.kind === 'item' ? thing.item.image_url : undefined}
          title={name}
          form={Math.max(
            0,
            ITEM_TYPES.findIndex((type) => type === reference.kind),
          )}
        />
      )}
      {state === 'loading' ? (
        <Bone shape="name" width="full" />
      ) : (
        <h2 className={styles.name} dir="auto">
          {state === 'there' && <Link to={paths.to(reference)}>{name}</Link>}
          {state === 'gone' && `${name}: ${t('compare.gone')}`}
          {state === 'failed' && (
            <>
              {name}: {t('compare.failed')} <QuietButton onClick={retry}>{t('error.retry')}</QuietButton>
            </>
          )}
        </h2>
      )}
      <IconButton
        icon="close"
        size="small"
        label={t('compare.remove', { name })}
        onClick={() => toggle(reference)}
      />
    </>
  );
}
