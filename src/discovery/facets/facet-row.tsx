// One value of a facet. Compares what it says, so that a choice draws its own row again and those whose count changed.
import { memo } from 'react';
import type { FacetName } from '#contract/facet-names.ts';
import { useText } from '#text/text-context.tsx';
import { CheckRow } from '#ui/controls/check-row.tsx';
import { LineCode } from '#ui/cover/line-code.tsx';
import { useFacetActions } from './facet-actions.ts';
import type { Choosable } from './facet-view.ts';

interface FacetRowProps {
  facet: FacetName;
  one: Choosable;
  /** The count at which the bar is full. */
  scale: number;
  /** Not chosen itself, but something under it is. */
  mixed?: boolean;
  /** Values under it that are taken back with it. */
  taking?: readonly string[];
  /** Whether the sign of the line stands before the words. */
  coded?: boolean;
}

function FacetRowOnce({ facet, one, scale, mixed = false, taking = [], coded = false }: FacetRowProps) {
  const text = useText();
  const { toggle, intend } = useFacetActions();
  const { value, label, count, on } = one;
  return (
    <CheckRow
      label={label ?? text.value(facet, value)}
      sign={coded && <LineCode name={value} />}
      state={on ? 'on' : mixed ? 'mixed' : 'off'}
      count={text.number(count)}
      share={count / scale}
      onToggle={() => toggle(facet, value, taking)}
      onIntent={(kind) => intend(kind, facet, value, taking)}
    />
  );
}

export const FacetRow = memo(FacetRowOnce, saysTheSame);

function saysTheSame(a: FacetRowProps, b: FacetRowProps): boolean {
  return (
    a.facet === b.facet &&
    a.one.value === b.one.value &&
    a.one.label === b.one.label &&
    a.one.on === b.one.on &&
    a.one.count === b.one.count &&
    a.scale === b.scale &&
    a.mixed === b.mixed &&
    a.coded === b.coded &&
    a.taking?.join('\n') === b.taking?.join('\n')
  );
}
