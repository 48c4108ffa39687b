// The menu of the header: every place, the language and the theme. A popover of the browser's own: it closes on Escape
// and on a click beside it, and gives the focus back.
import { useId, useRef } from 'react';
import { useSession } from '#client/session-context.ts';
import { useSite } from '#client/site-context.ts';
import { LOCALES } from '#text/locales.ts';
import { useText } from '#text/text-context.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { Link } from '#ui/controls/link.tsx';
import type { Place } from '#url/paths.ts';
import { isAt, placesFor } from './main-places.ts';
import styles from './menu.module.css';
import { usePreferences } from './preferences-context.ts';
import { THEMES } from './preferences.ts';

/** Languages by their own names: who looks for one may not read the page's. */
const OWN_NAMES = { en: 'English', es: 'Español', ar: 'العربية' } as const;

export function Menu({ place }: { place: Place | undefined }) {
  const { t } = useText();
  const { who } = useSession();
  const site = useSite();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <IconButton icon="menu" label={t('site.menu')} popoverTarget={id} />
      <div id={id} ref={panel} popover="auto" className={styles.menu}>
        <nav aria-label={t('site.places')}>
          <ul>
            {placesFor(who, site).map(({ page, to }) => (
              <li key={page}>
                <Link
                  className={styles.place}
                  to={to}
                  aria-current={isAt(place, page)}
                  onClick={() => panel.current?.hidePopover()}
                >
                  {t(`site.${page}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.reading}>
          <LanguageSelect />
          <ThemeSelect />
        </div>
      </div>
    </>
  );
}

function LanguageSelect() {
  const { t, locale } = useText();
  const { setLocale } = usePreferences();
  return (
    <Select
      label={t('site.language')}
      value={locale}
      options={LOCALES.map((one) => ({ value: one, label: OWN_NAMES[one], lang: one }))}
      onChange={(chosen) => {
        const wanted = LOCALES.find((one) => one === chosen);
        if (wanted !== undefined) void setLocale(wanted).catch(() => undefined);
      }}
    />
  );
}

function ThemeSelect() {
  const { t } = useText();
  const { theme, setTheme } = usePreferences();
  return (
    <Select
      label={t('site.theme')}
      value={theme}
      options={THEMES.map((one) => ({ value: one, label: t(`site.theme.${one}`) }))}
      onChange={(chosen) => {
        const wanted = THEMES.find((one) => one === chosen);
        if (wanted !== undefined) setTheme(wanted);
      }}
    />
  );
}
