// One kept thing: its page, the lists that it is in, the way out.
import type { KeptItem, KeptList } from '#discovery/kept/kept-data.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { Face } from '#ui/cover/face.tsx';
import { paths } from '#url/paths.ts';
import { readReference, type ReferenceKind } from '#url/reference.ts';
import styles from './saved-page.module.css';

interface KeptRowProps {
  item: KeptItem;
  lists: readonly KeptList[];
  onPut: (list: string, isIn: boolean) => void;
  onRemove: () => void;
}

export function KeptRow({ item, lists, onPut, onRemove }: KeptRowProps) {
  const { t } = useText();
  const reference = readReference(item.reference);
  if (reference === undefined) return null;
  return (
    <li className={styles.row}>
      <Sign kind={reference.kind} name={item.name} />
      <div className={styles.words}>
        <Link className={styles.name} to={paths.to(reference)}>
          <bdi>{item.name}</bdi>
        </Link>
        <small className={styles.detail}>{kindOf(reference.kind, t)}</small>
        {lists.length > 0 && (
          <fieldset className={styles.in} aria-label={t('saved.inLists', { name: item.name })}>
            {lists.map(({ id, name }) => (
              <label key={id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={item.lists.includes(id)}
                  onChange={(event) => onPut(id, event.currentTarget.checked)}
                />
                <bdi>{name}</bdi>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <IconButton
        icon="close"
        size="small"
        label={t('saved.remove', { name: item.name })}
        onClick={onRemove}
      />
    </li>
  );
}

export function kindOf(kind: ReferenceKind, t: ReturnType<typeof useText>['t']): string {
  if (kind === 'mentor') return t('mentor.kind');
  return kind === 'prompt' ? t('compare.prompt') : t(`type.${kind}`);
}

export function Sign({ kind, name }: { kind: ReferenceKind; name: string }) {
  if (kind === 'mentor') return <Face name={name} size="small" />;
  return (
    <Cover
      title={name}
      form={Math.max(
        0,
        ITEM_TYPES.findIndex((type) => type === kind),
      )}
    />
  );
}
