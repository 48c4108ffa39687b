// What this browser keeps: things in lists, searches with what is new in them, and what was opened lately.
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useKept } from '#discovery/kept/kept-context.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { QuietButton } from '#ui/controls/button.tsx';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import { readReference } from '#url/reference.ts';
import { kindOf, Sign } from './kept-row.tsx';
import { KeptThings } from './kept-things.tsx';
import styles from './saved-page.module.css';
import { SavedSearch } from './saved-search.tsx';

export function SavedPage() {
  const { t } = useText();
  const heading = useFocusOnEntry();
  const searches = useKept((kept) => kept.searches);
  const viewed = useKept((kept) => kept.viewed);
  const change = useKept((kept) => kept.change);
  usePageHead({ title: t('saved.title'), description: t('saved.help') });
  return (
    <Frame>
      <main id="main" className={styles.page}>
        <h1 ref={heading} tabIndex={-1} className={styles.head}>
          {t('saved.title')}
        </h1>
        <p className={styles.help}>{t('saved.help')}</p>
        <KeptThings />
        <section className={styles.part}>
          <h2 className={styles.title}>{t('saved.searches')}</h2>
          {searches.length === 0 ? (
            <p className={styles.help}>{t('saved.noSearches')}</p>
          ) : (
            <ul>
              {searches.map((search) => (
                <SavedSearch key={search.address} search={search} />
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part}>
          <h2 className={styles.title}>{t('saved.viewed')}</h2>
          {viewed.length === 0 ? (
            <p className={styles.help}>{t('saved.noViewed')}</p>
          ) : (
            <>
              <ul className={styles.viewed}>
                {viewed.map(({ reference, name }) => {
                  const read = readReference(reference);
                  return (
                    read !== undefined && (
                      <li key={reference} className={styles.row}>
                        <Sign kind={read.kind} name={name} />
                        <div className={styles.words}>
                          <Link className={styles.name} to={paths.to(read)}>
                            <bdi>{name}</bdi>
                          </Link>
                          <small className={styles.detail}>{kindOf(read.kind, t)}</small>
                        </div>
                      </li>
                    )
                  );
                })}
              </ul>
              <QuietButton onClick={() => change((kept) => ({ ...kept, viewed: [] }))}>
                {t('saved.forget')}
              </QuietButton>
            </>
          )}
        </section>
      </main>
    </Frame>
  );
}
