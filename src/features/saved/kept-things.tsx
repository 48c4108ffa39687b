// What is kept, in lists that are made, named and deleted here. What is taken out can be put back.
import { useId, useState, type SubmitEvent } from 'react';
import { keep, letGo } from '#discovery/kept/keep.ts';
import { dropList, nameList, putInList } from '#discovery/kept/lists.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import type { KeptItem } from '#discovery/kept/kept-data.ts';
import { useText } from '#text/text-context.tsx';
import { Button, QuietButton } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { KeptRow } from './kept-row.tsx';
import { ListEditor } from './list-editor.tsx';
import styles from './saved-page.module.css';

/** All, or the list of this id. */
type Shown = string | undefined;

export function KeptThings() {
  const { t } = useText();
  const items = useKept((kept) => kept.items);
  const lists = useKept((kept) => kept.lists);
  const change = useKept((kept) => kept.change);
  const [wanted, show] = useState<Shown>();
  const [removed, setRemoved] = useState<KeptItem>();
  const shownList = lists.find(({ id }) => id === wanted);
  const shown = items.filter((item) => shownList === undefined || item.lists.includes(shownList.id));
  const remove = (item: KeptItem) => {
    change(letGo(item.reference));
    setRemoved(item);
  };
  const undo = () => {
    if (removed !== undefined) change(keep(removed, removed.lists, removed.at));
    setRemoved(undefined);
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('saved.things')}</h2>
      <div className={styles.lists} role="toolbar" aria-label={t('saved.lists')}>
        <Button aria-pressed={shownList === undefined} onClick={() => show(undefined)}>
          {t('saved.all')}
        </Button>
        {lists.map(({ id, name }) => (
          <Button key={id} aria-pressed={id === shownList?.id} onClick={() => show(id)}>
            <bdi>{name}</bdi>
          </Button>
        ))}
        <NewList onMake={(id) => show(id)} />
      </div>
      {shownList !== undefined && (
        <ListEditor
          key={shownList.id}
          list={shownList}
          onName={(name) => change(nameList({ ...shownList, name }))}
          onDrop={() => change(dropList(shownList.id))}
        />
      )}
      <output className={styles.undo}>
        {removed !== undefined && (
          <>
            {t('saved.removed', { name: removed.name })}{' '}
            <QuietButton onClick={undo}>{t('saved.undo')}</QuietButton>
          </>
        )}
      </output>
      {shown.length === 0 ? (
        <Message title={t('saved.noThings')} text={t('saved.noThingsHelp')} />
      ) : (
        <ul>
          {shown.map((item) => (
            <KeptRow
              key={item.reference}
              item={item}
              lists={lists}
              onPut={(list, isIn) => change(putInList(item.reference, list, isIn))}
              onRemove={() => remove(item)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function NewList({ onMake }: { onMake: (id: string) => void }) {
  const { t } = useText();
  const change = useKept((kept) => kept.change);
  const [name, setName] = useState('');
  const label = useId();
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    const id = crypto.randomUUID();
    change(nameList({ id, name: wanted }));
    setName('');
    onMake(id);
  };
  return (
    <form className={styles.new} onSubmit={make}>
      <label id={label} className={styles.hidden} htmlFor={`${label}-name`}>
        {t('saved.newList')}
      </label>
      <input
        id={`${label}-name`}
        className={styles.input}
        placeholder={t('saved.newList')}
        maxLength={80}
        dir={name === '' ? undefined : 'auto'}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t('saved.addList')}</Button>
    </form>
  );
}
