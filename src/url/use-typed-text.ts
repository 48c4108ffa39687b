// Text on its way into the address. Each key replaces the history entry, so results follow at once; when the phrase is
// done (Enter, blur or a rest) that entry becomes again what it was, and the phrase gets one entry of its own.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { State } from './collection.ts';
import { asQuery, isSame, setText } from './filters.ts';
import type { Filters } from './use-filters.ts';
import { usePop } from './use-pop.ts';

/** A pause of so many milliseconds ends a phrase. */
export const REST = 300;

export interface TypedText {
  /** What the field shows. */
  readonly text: string;
  /** Call on each change of the field. */
  readonly type: (text: string) => void;
  /** Call on Enter and on blur: the phrase is done. */
  readonly commit: () => void;
}

interface Draft {
  readonly text: string;
  readonly query: string;
  /** Whether the address has said `query` since. From then on another query there means that someone else wrote it. */
  readonly landed: boolean;
}

interface Phrase {
  readonly before: State;
  readonly after: State;
  readonly rest: ReturnType<typeof setTimeout>;
}

/** The text of the search field, apart from the query: it keeps the spaces and half words that an address does not. */
export function useTypedText({ collection, state, newest, navigate }: Filters): TypedText {
  const query = state.query ?? '';
  const [draft, setDraft] = useState<Draft>();
  if (draft !== undefined && draft.landed !== (draft.query === query))
    setDraft(draft.landed ? undefined : { ...draft, landed: true });

  const phrase = useRef<Phrase>(undefined);
  const forget = useCallback(() => {
    clearTimeout(phrase.current?.rest);
    phrase.current = undefined;
  }, []);
  useEffect(() => forget, [forget]);
  usePop(() => {
    forget();
    setDraft(undefined);
  });

  const commit = () => {
    const done = phrase.current;
    forget();
    // Where something else was chosen meanwhile, its entry stands for the phrase too.
    if (done === undefined || !isSame(collection, newest(), done.after)) return;
    navigate(done.before, 'replace');
    if (done.before.query !== done.after.query) navigate(done.after, 'push');
  };
  const type = (text: string) => {
    const typed = asQuery(text);
    setDraft({ text, query: typed, landed: typed === query });
    const before = phrase.current?.before ?? newest();
    const after = setText(newest(), text);
    forget();
    phrase.current = { before, after, rest: setTimeout(commit, REST) };
    if (typed !== (newest().query ?? '')) navigate(after, 'replace');
  };
  return { text: draft?.text ?? query, type, commit };
}
