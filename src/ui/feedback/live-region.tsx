// Says what changed to who cannot see it. Emptied while things are on their way, so that the same words are said anew.
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';

export function LiveRegion({ text }: { text: string }) {
  return (
    <output aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{text}</VisuallyHidden>
    </output>
  );
}
