// The header of every page: whose catalog it is, the search, where one is, how one reads it.
import { Suspense } from 'react';
import { Link } from '#ui/controls/link.tsx';
import { LeadingBox, TypingBox } from '#discovery/search/search-box.tsx';
import { LOCALES } from '#text/locales.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { IconButton } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/field.tsx';
import { CATALOG } from '#url/catalog.ts';
import { paths, type Place } from '#url/paths.ts';
import { AccountLink } from './account-link.tsx';
import { Brand } from './brand.tsx';
import styles from './header.module.css';
import { placeSearch } from './place-search-later.ts';
import { usePreferences } from './preferences-context.ts';
import { THEMES, type Theme } from './preferences.ts';
import { Words } from './words.tsx';

const THEME_ICONS = { system: 'half', light: 'sun', dark: 'moon' } as const satisfies Record<Theme, string>;
/** Languages by their own names: who looks for one may not read the page's. */
const OWN_NAMES = { en: 'English', es: 'Español', ar: 'العربية' } as const;

export function Header({ name, place }: { name: string; place: Place | undefined }) {
  const { t } = useText();
  const inCatalog = place?.page === 'catalog' || place?.page === 'home';
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        {t(inCatalog ? 'site.skip' : 'site.skipToContent')}
      </a>
      <Frame>
        <div className={styles.row}>
          <Brand name={name} />
          <div className={styles.search}>
            <SearchOf place={place} />
          </div>
          <div className={styles.tools}>
            <nav aria-label={t('site.main')}>
              <Link
                className={styles.place}
                to={paths.catalog()}
                aria-current={inCatalog ? 'page' : undefined}
              >
                {t('site.catalog')}
              </Link>
            </nav>
            <AccountLink current={place?.page === 'sign-in'} />
            <LanguageSelect />
            <ThemeButton />
          </div>
        </div>
      </Frame>
    </header>
  );
}

/** Finds in the list that is shown, if one is. */
function SearchOf({ place }: { place: Place | undefined }) {
  switch (place?.page) {
    case 'home':
    case 'catalog':
      return <TypingBox collection={CATALOG} placeholder="search.placeholder" />;
    case 'mentors':
    case 'prompts':
    case 'people':
      return (
        <Suspense fallback={<LeadingBox />}>
          <Words>
            <placeSearch.Part page={place.page} />
          </Words>
        </Suspense>
      );
    default:
      return <LeadingBox />;
  }
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

function ThemeButton() {
  const { t } = useText();
  const { theme, setTheme } = usePreferences();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={THEME_ICONS[theme]}
      label={`${t('site.theme')}: ${t(`site.theme.${theme}`)}`}
      onClick={() => setTheme(next)}
    />
  );
}
