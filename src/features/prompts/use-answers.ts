// What a learner has written into the blanks. It is kept here while the page is, and in the address only if wanted:
// there it replaces the entry of the history at each rest, since browsers refuse a write for every key.
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Prompt } from '#client/prompt.ts';
import { usePop } from '#url/use-pop.ts';
import { answersIn, withAnswers } from './answers-in-address.ts';
import type { Answers } from './fill-prompt.ts';

/** Milliseconds. */
const REST = 300;

const NONE: Answers = new Map();

export interface AnswersState {
  readonly answers: Answers;
  readonly answer: (name: string, value: string) => void;
  /** Back to what stood there before anyone wrote. */
  readonly reset: () => void;
  /** Whether the link is to carry the answers, and whether it cannot. */
  readonly isLinked: boolean;
  readonly isTooLong: boolean;
  readonly link: (wanted: boolean) => void;
  /** Writes at once what waits for a rest. */
  readonly settle: () => void;
}

export function useAnswers({ fields }: Pick<Prompt, 'fields'>): AnswersState {
  const { pathname, search, state: kept } = useLocation();
  const navigate = useNavigate();
  const [state, setState] = useState(() => stateOf(search, fields));
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void }>(
    undefined,
  );
  const forget = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);
  usePop(() => {
    forget();
    const { isLinked, answers } = stateOf(window.location.search, fields);
    setState((now) => ({ isLinked, answers: isLinked ? answers : now.answers }));
  });

  const write = (answers: Answers | undefined) => {
    forget();
    const shown = new URLSearchParams(window.location.search);
    // Where they do not fit, none are there: half of them would be another prompt.
    const next = (withAnswers(shown, fields, answers) ?? withAnswers(shown, fields))?.toString() ?? '';
    if (next !== shown.toString()) void navigate({ pathname, search: next }, { replace: true, state: kept });
  };
  const change = (answers: Answers) => {
    setState({ ...state, answers });
    forget();
    if (!state.isLinked) return;
    const later = () => write(answers);
    waiting.current = { timer: setTimeout(later, REST), write: later };
  };
  return {
    answers: state.answers,
    answer: (name, value) => change(new Map(state.answers).set(name, value)),
    reset: () => change(NONE),
    isLinked: state.isLinked,
    isTooLong:
      state.isLinked && withAnswers(new URLSearchParams(search), fields, state.answers) === undefined,
    link: (wanted) => {
      setState({ ...state, isLinked: wanted });
      write(wanted ? state.answers : undefined);
    },
    settle: () => waiting.current?.write(),
  };
}

function stateOf(search: string, fields: Prompt['fields']) {
  const linked = answersIn(new URLSearchParams(search), fields);
  return { answers: linked ?? NONE, isLinked: linked !== undefined };
}
