// Numbered pages as links: they can be opened, copied and gone back from.
import { Link } from './link.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { pageNumbers } from './page-numbers.ts';
import styles from './pager.module.css';

interface PagerProps {
  page: number;
  pages: number;
  to: (page: number) => string;
  words: { label: string; previous: string; next: string; page: (page: number) => string };
  /** A page was chosen here (not by going back). */
  onChoose: () => void;
}

export function Pager({ page, pages, to, words, onChoose }: PagerProps) {
  if (pages < 2) return null;
  const shared = { className: styles.page, onClick: onChoose };
  return (
    <nav className={styles.pages} aria-label={words.label}>
      {page > 1 && (
        <Link {...shared} to={to(page - 1)} rel="prev" aria-label={words.previous}>
          <Icon name="back" />
          <span className={styles.word}>{words.previous}</span>
        </Link>
      )}
      {pageNumbers(page, pages).map((number, place) =>
        number === 'gap' ? (
          <span key={`gap${place < 3 ? 'before' : 'after'}`} className={styles.page}>
            …
          </span>
        ) : (
          <Link
            key={number}
            {...shared}
            to={to(number)}
            aria-label={words.page(number)}
            aria-current={number === page ? 'page' : undefined}
          >
            {number}
          </Link>
        ),
      )}
      {page < pages && (
        <Link {...shared} to={to(page + 1)} rel="next" aria-label={words.next}>
          <span className={styles.word}>{words.next}</span>
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  );
}
