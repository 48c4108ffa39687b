// The name of a list, and the way to delete it.
import { useState, type SubmitEvent } from 'react';
import type { KeptList } from '#discovery/kept/kept-data.ts';
import { useText } from '#text/text-context.tsx';
import { Button } from '#ui/controls/button.tsx';
import styles from './saved-page.module.css';

interface ListEditorProps {
  list: KeptList;
  onName: (name: string) => void;
  onDrop: () => void;
}

export function ListEditor({ list, onName, onDrop }: ListEditorProps) {
  const { t } = useText();
  const [name, setName] = useState(list.name);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className={styles.new} onSubmit={save}>
      <input
        className={styles.input}
        aria-label={t('saved.renameList')}
        maxLength={80}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === '' || name.trim() === list.name}>
        {t('saved.rename', { name: list.name })}
      </Button>
      <Button look="plain" onClick={onDrop}>
        {t('saved.dropList', { name: list.name })}
      </Button>
    </form>
  );
}
