// The one box over everything: courses, skills, mentors, prompts and places, by keyboard alone.
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useHref, useNavigate } from 'react-router';
import { useSite } from '#client/site-context.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import { type as remember } from '#discovery/kept/recent.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { useCarried } from '#ui/controls/link.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { Sheet } from '#ui/overlay/sheet.tsx';
import styles from './palette.module.css';
import { PaletteList } from './palette-list.tsx';
import { PaletteNote } from './palette-note.tsx';
import { rowsOf, stepFrom, type Row, type Step } from './palette-rows.ts';
import { standingRows, type PalettePlace } from './standing-rows.ts';
import { readTyped, searchOf, suggestedRows } from './suggested-rows.ts';
import { useSuggestions } from './use-suggestions.ts';

interface PaletteProps {
  /** Pages to offer, in their order. */
  places: readonly PalettePlace[];
  opener: HTMLElement | undefined;
  onClose: () => void;
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['PageDown', 'next group'],
  ['PageUp', 'previous group'],
]);

export function Palette({ places, opener, onClose }: PaletteProps) {
  const text = useText();
  const { t } = text;
  const { tenant } = useSite();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const kept = useKept((all) => all);
  const { answer, state, live, retry } = useSuggestions(typed);
  const navigate = useNavigate();
  const carried = useCarried();
  const base = useHref('/').replace(/\/$/, '');
  const id = useId();
  const groups =
    typed.trim() === ''
      ? standingRows(kept, places, text, tenant)
      : answer === undefined
        ? []
        : suggestedRows(typed, answer, text, tenant);
  const rows = rowsOf(groups);
  const at = Math.min(place, rows.length - 1);
  const write = (next: string) => {
    setTyped(next);
    setPlace(-1);
  };

  const go = (to: string, away: boolean) => {
    kept.change(remember(typed));
    if (away) {
      window.open(base + carried(to), '_blank', 'noopener');
      return;
    }
    onClose();
    void navigate(carried(to));
  };
  const act = (row: Row, away = false) => {
    if ('to' in row.act) go(row.act.to, away);
    else {
      write(row.act.text);
      field.current?.focus();
    }
  };
  const listen = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS.get(event.key);
    const completion = rows.find((row) => 'text' in row.act);
    const away = event.ctrlKey || event.metaKey;
    if (step !== undefined) setPlace(stepFrom(groups, at, step));
    else if (event.key === 'Enter') {
      const row = rows[at];
      if (row !== undefined) act(row, away);
      else if (typed.trim() !== '')
        go(searchOf(state === 'answered' && answer !== undefined ? answer : readTyped(typed)), away);
    } else if (event.key === 'Tab' && !event.shiftKey && typed !== '' && completion !== undefined)
      act(completion);
    else return;
    event.preventDefault();
  };
  const escape = () => {
    if (typed === '') return false;
    write('');
    return true;
  };

  return (
    <Sheet title={t('palette.title')} opener={opener} onClose={onClose} onEscape={escape}>
      <div className={styles.bar}>
        <Icon name="search" />
        <input
          ref={field}
          className={styles.field}
          role="combobox"
          aria-label={t('palette.title')}
          aria-describedby={`${id}-keys`}
          aria-expanded={rows.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          placeholder={t('palette.label')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          dir={typed === '' ? undefined : 'auto'}
          value={typed}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={listen}
        />
        <VisuallyHidden>
          <span id={`${id}-keys`}>{t('palette.keys')}</span>
        </VisuallyHidden>
        <IconButton icon="close" size="small" label={t('site.close')} onClick={onClose} />
      </div>
      <LiveRegion text={live} />
      <PaletteNote
        state={state}
        answer={answer}
        isEmpty={typed.trim() !== '' && rows.length === 0}
        onRetry={retry}
      />
      <PaletteList
        id={id}
        groups={groups}
        at={at}
        label={t('palette.title')}
        onPoint={setPlace}
        onAct={act}
      />
    </Sheet>
  );
}
