// What a text may have meant: words that the caller can find in the place of those that the caller cannot.
import { isFunctionWord } from '#server/engine/analysis/function-words.ts';
import { words } from '#server/engine/analysis/words.ts';
import { byCodeUnit } from './fold-value.ts';
import type { Expansion, StandIns } from './text-expansion.ts';
import { MOST_WORDS, type QueryWord } from './text-query.ts';
import type { Terms } from './text-terms.ts';

interface Known {
  readonly expansion: Expansion;
  readonly terms: Terms;
  /** How many documents that the caller sees have a term. */
  readonly having: (term: number) => number;
}

/** The text, each unknown word by the nearest known one; undefined when that changes nothing. */
export function corrected(text: string, known: Known): string | undefined {
  const found = words(text);
  const complete = /\s$/u.test(text);
  let spelled = '';
  let at = 0;
  for (const [index, { form, parts, start, end }] of found.slice(0, MOST_WORDS).entries()) {
    const open = index === found.length - 1 && !complete;
    const isKnown = (one: string, joined: string[] = []) =>
      has(known.expansion.direct(asked(one, open, joined)), known);
    const [before, after] = [found[index - 1]?.form, found[index + 1]?.form];
    const joined = [
      ...(before === undefined ? [] : [before + form]),
      ...(after === undefined ? [] : [form + after]),
    ];
    if (isFunctionWord(form) || isKnown(form, joined)) continue;
    if (parts.length > 0 && parts.every((part) => isKnown(part.form))) continue;
    const nearest = nearestTo(form, known);
    if (nearest === undefined) continue;
    spelled += text.slice(at, start) + nearest;
    at = end;
  }
  return at === 0 ? undefined : spelled + text.slice(at);
}

function has(standIns: StandIns, { having }: Known): boolean {
  for (const term of standIns.keys()) if (having(term) > 0) return true;
  return false;
}

/** Fewest edits first, then most documents, then by code unit: nothing that tells of what is not seen. */
function nearestTo(form: string, { expansion, terms, having }: Known): string | undefined {
  // Two languages may have one form.
  const candidates = new Map<string, { form: string; weight: number; documents: number }>();
  for (const [term, weight] of expansion.typos(asked(form, false))) {
    const near = terms.formOf(term);
    const documents = having(term) + (candidates.get(near)?.documents ?? 0);
    if (documents > 0) candidates.set(near, { form: near, weight, documents });
  }
  const [best] = [...candidates.values()].toSorted(
    (a, b) => b.weight - a.weight || b.documents - a.documents || byCodeUnit(a.form, b.form),
  );
  return best?.form;
}

function asked(form: string, open: boolean, joined: readonly string[] = []): QueryWord {
  return { form, joined, parts: [], open, required: true };
}
