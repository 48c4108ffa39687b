// The way into the palette: a button, and the keys `/` and Ctrl or Cmd with K. Its code is loaded when it is first wanted.
import { Suspense, useEffect, useState } from 'react';
import { useSession } from '#client/session-context.ts';
import { useSite } from '#client/site-context.ts';
import { useText } from '#text/text-context.tsx';
import { later } from '#ui/content/later.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { placesFor } from './main-places.ts';
import { Words } from './words.tsx';

const palette = later(() => import('#features/palette/palette.tsx'), 'Palette');

export function PaletteDoor() {
  const { t } = useText();
  const { who } = useSession();
  /** What had the focus when it was opened; undefined while it is closed. */
  const [opener, open] = useState<HTMLElement>();
  const site = useSite();
  const isHidden = site.hiddenFeatures.has('palette');
  useOpeningKeys(open, isHidden);
  // Where it cannot be loaded, that is said when it is wanted.
  const warm = () => void palette.preload().catch(() => undefined);
  if (isHidden) return null;
  return (
    <>
      <IconButton
        icon="search"
        label={t('search.everything')}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onPointerEnter={warm}
        onFocus={warm}
        onClick={(event) => open(event.currentTarget)}
      />
      {opener !== undefined && (
        <Suspense>
          <Words>
            <palette.Part
              places={placesFor(who, site).map(({ page, to }) => ({ name: t(`site.${page}`), to }))}
              opener={opener}
              onClose={() => open(undefined)}
            />
          </Words>
        </Suspense>
      )}
    </>
  );
}

/** Ctrl or Cmd with K from everywhere, `/` unless text is being typed; neither while something modal is open. */
function useOpeningKeys(open: (opener: HTMLElement) => void, isHidden: boolean): void {
  useEffect(() => {
    if (isHidden) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest('[role=dialog]') !== null) return;
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isK && !(isSlash && target.closest('input, textarea, select, [contenteditable]') === null)) return;
      event.preventDefault();
      open(target);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open, isHidden]);
}
