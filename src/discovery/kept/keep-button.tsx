// Keeps a thing in this browser, and lets go of it.
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { type Reference, writeReference } from '#url/reference.ts';
import { isKept, keep, letGo } from './keep.ts';
import { useKept } from './kept-context.ts';

export function KeepButton({ reference, name }: { reference: Reference; name: string }) {
  const { t } = useText();
  const written = writeReference(reference);
  const kept = useKept((all) => isKept(all, written));
  const change = useKept((all) => all.change);
  if (useSite().hiddenFeatures.has('saved')) return null;
  return (
    <IconButton
      icon="keep"
      size="small"
      label={t('card.keep', { name })}
      title={t(kept ? 'card.kept' : 'card.keepHint')}
      aria-pressed={kept}
      onClick={() => change(kept ? letGo(written) : keep({ reference: written, name }))}
    />
  );
}
