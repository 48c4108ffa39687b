// The facts of things beside each other: what differs first, then what is the same. Skills are sets.
import type { Thing } from '#discovery/compare/use-things.ts';
import { itemFacts } from '#discovery/page/item-facts.ts';
import { mentorFacts } from '#discovery/page/mentor-facts.ts';
import type { Fact } from '#discovery/page/fact-list.tsx';
import type { Text } from '#text/format.ts';

export interface CompareRow {
  readonly label: string;
  /** One for each thing, in their order; undefined where it is not known. */
  readonly values: readonly (string | undefined)[];
  /** The places of those that are best, where one can be; none where all are alike. */
  readonly best: readonly number[];
}

export interface Comparison {
  readonly differences: readonly CompareRow[];
  readonly same: readonly CompareRow[];
}

/** Every fact that at least one of the things has, in the order in which they come. */
export function compareThings(things: readonly (Thing | undefined)[], text: Text): Comparison {
  const facts = things.map((thing) => (thing === undefined ? [] : factsOf(thing, text)));
  const labels = [...new Set(facts.flat().map(({ label }) => label))];
  const rows = labels.map((label): CompareRow => {
    const values = facts.map((all) => all.find((fact) => fact.label === label)?.text);
    return { label, values, best: bestOf(label, things, text) };
  });
  return {
    differences: rows.filter((row) => !isSame(row)),
    same: things.length > 1 ? rows.filter(isSame).map((row) => ({ ...row, best: [] })) : [],
  };
}

function isSame({ values }: CompareRow): boolean {
  return new Set(values).size === 1;
}

export interface SkillSets {
  readonly shared: readonly string[];
  /** One list for each thing: what no other has, and what some have. */
  readonly own: readonly (readonly string[])[];
}

/** The skills of things that have any; undefined where fewer than two have. Names that differ in case are one. */
export function compareSkills(things: readonly (Thing | undefined)[]): SkillSets | undefined {
  const sets = things.map((thing) => new Map(skillsOf(thing).map((name) => [name.toLowerCase(), name])));
  const holding = sets.filter(({ size }) => size > 0);
  if (holding.length < 2) return undefined;
  const isShared = (key: string) => holding.every((set) => set.has(key));
  return {
    shared: [...(holding[0] ?? [])].filter(([key]) => isShared(key)).map(([, name]) => name),
    own: sets.map((set) => [...set].filter(([key]) => !isShared(key)).map(([, name]) => name)),
  };
}

function skillsOf(thing: Thing | undefined): string[] {
  if (thing?.kind === 'mentor') return [...thing.mentor.tags];
  if (thing?.kind !== 'item') return [];
  const { item } = thing;
  if (item.type === 'skill') return [item.name];
  return (item.skills ?? []).flatMap(({ name }) => (typeof name === 'string' && name !== '' ? [name] : []));
}

function factsOf(thing: Thing, text: Text): Fact[] {
  const { t, list } = text;
  switch (thing.kind) {
    case 'item': {
      const { item } = thing;
      return [
        { label: t('compare.kind'), text: t(`type.${item.type}`) },
        ...said(t('facet.subject'), item.subject),
        // One instructor and several are the same fact.
        ...itemFacts(item, text).map((fact) =>
          fact.label === t('item.instructors', { count: 1 })
            ? { ...fact, label: t('item.instructors', { count: 2 }) }
            : fact,
        ),
      ];
    }
    case 'mentor':
      return [
        { label: t('compare.kind'), text: t('mentor.kind') },
        ...mentorFacts({ ...thing.mentor, tags: [] }, text),
      ];
    case 'prompt': {
      const { category, language, style, tone, mentor, fields } = thing.prompt;
      return [
        { label: t('compare.kind'), text: t('compare.prompt') },
        ...said(t('facet.category'), category),
        ...said(t('item.language'), language === undefined ? undefined : text.value('language', language)),
        ...said(t('facet.style'), style),
        ...said(t('facet.tone'), tone),
        ...said(t('facet.mentor'), mentor?.name),
        ...said(t('compare.blanks'), list(fields.map(({ label }) => label))),
      ];
    }
  }
}

function said(label: string, value: string | null | undefined): Fact[] {
  return typeof value === 'string' && value !== '' ? [{ label, text: value }] : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Least work, lowest price, best rating. */
function bestOf(label: string, things: readonly (Thing | undefined)[], { t }: Text): number[] {
  const measure = (thing: Thing | undefined): number | undefined => {
    if (thing?.kind !== 'item') return undefined;
    const { item } = thing;
    const isTaught = item.type === 'course' || item.type === 'program' || item.type === 'pathway';
    if (label === t('item.work')) return isTaught ? numberOf(item.duration_hours) : undefined;
    if (label === t('item.price')) return isTaught ? numberOf(item.price_amount) : undefined;
    if (label !== t('item.rating')) return undefined;
    const rating = numberOf(item.rating);
    return rating === undefined ? undefined : -rating;
  };
  const measured = things.map(measure);
  const known = measured.filter((one) => one !== undefined);
  const least = Math.min(...known);
  if (known.length < 2 || known.every((one) => one === least)) return [];
  return measured.flatMap((one, place) => (one === least ? [place] : []));
}
