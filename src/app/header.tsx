// The header of every page: whose catalog it is, the search, where one is, how one reads it.
import { Suspense } from 'react';
import { useSession } from '#client/session-context.ts';
import { useSite } from '#client/site-context.ts';
import { Link } from '#ui/controls/link.tsx';
import { LeadingBox, TypingBox } from '#discovery/search/search-box.tsx';
import { useText } from '#text/text-context.tsx';
import { Strip } from '#ui/feedback/strip.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { CATALOG } from '#url/catalog.ts';
import type { Place } from '#url/paths.ts';
import { isAt, mainPlaces } from './main-places.ts';
import { AccountLink } from './account-link.tsx';
import { Brand } from './brand.tsx';
import styles from './header.module.css';
import { Menu } from './menu.tsx';
import { PaletteDoor } from './palette-door.tsx';
import { placeSearch } from './place-search-later.ts';
import { Words } from './words.tsx';

interface HeaderProps {
  name: string;
  logo: string | undefined;
  place: Place | undefined;
}

export function Header({ name, logo, place }: HeaderProps) {
  const { t } = useText();
  const site = useSite();
  const inCatalog = place?.page === 'catalog' || place?.page === 'home';
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        {t(inCatalog ? 'site.skip' : 'site.skipToContent')}
      </a>
      <Frame>
        <div className={styles.row}>
          <Brand name={name} logo={logo} />
          <div className={styles.search}>
            <SearchOf place={place} />
          </div>
          <div className={styles.tools}>
            <nav className={styles.places} aria-label={t('site.main')}>
              {mainPlaces(site).map(({ page, to }) => (
                <Link key={page} className={styles.place} to={to} aria-current={isAt(place, page)}>
                  {t(`site.${page}`)}
                </Link>
              ))}
            </nav>
            <PaletteDoor />
            <AccountLink current={place?.page === 'sign-in'} />
            <Menu place={place} />
          </div>
        </div>
      </Frame>
    </header>
  );
}

/** What is left of it in an embed: the search; and that a session has ended, for its filters stay. */
export function EmbedHead({ place }: { place: Place | undefined }) {
  const { t } = useText();
  const { ended } = useSession();
  return (
    <header>
      <Strip icon="person">{ended && t('site.ended')}</Strip>
      <Frame>
        <SearchOf place={place} />
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
