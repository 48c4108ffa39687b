// Puts a thing beside others to compare it, or takes it out. Four are the most.
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { MOST_COMPARED } from '#url/compared.ts';
import type { Reference } from '#url/reference.ts';
import { useCompared } from './use-compared.ts';

export function CompareButton({ reference, name }: { reference: Reference; name: string }) {
  const { t } = useText();
  const { references, has, toggle } = useCompared();
  const isIn = has(reference);
  const isFull = !isIn && references.length >= MOST_COMPARED;
  if (useSite().hiddenFeatures.has('compare')) return null;
  return (
    <IconButton
      icon="compare"
      size="small"
      label={t('card.compare', { name })}
      title={t(isFull ? 'card.compareFull' : 'card.compareHint')}
      aria-pressed={isIn}
      aria-disabled={isFull}
      onClick={() => toggle(reference)}
    />
  );
}
