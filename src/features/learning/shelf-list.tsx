// The shelves, each with what it is about.
import { type ReactNode, useState } from 'react';
import type { Recommended } from '#client/learning-query.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import type { Text } from '#text/format.ts';
import styles from './for-you.module.css';
import { type Shelf, shelvesOf } from './shelves.ts';

interface ShelfListProps {
  items: readonly Recommended[];
  renderCard: (one: Recommended) => ReactNode;
}

export function ShelfList({ items, renderCard }: ShelfListProps) {
  return (
    <>
      {shelvesOf(items).map((shelf) => (
        <ShelfOf key={shelf.key} shelf={shelf} renderCard={renderCard} />
      ))}
    </>
  );
}

/** So many stand on a shelf until one asks for the rest. */
const SHOWN = 6;

function ShelfOf({ shelf, renderCard }: { shelf: Shelf; renderCard: ShelfListProps['renderCard'] }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const { title, help } = shelfWords(shelf, text);
  const shown = isWhole ? shelf.items : shelf.items.slice(0, SHOWN);
  const more = shelf.items.length - shown.length;
  return (
    <section className={styles.shelf}>
      <div className={styles.head}>
        <h2 className={styles.sub}>{title}</h2>
        <p>{help}</p>
      </div>
      <ul className={styles.row}>{shown.map(renderCard)}</ul>
      {(more > 0 || isWhole) && (
        <p>
          <QuietButton aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? text.t('shelf.fewer') : text.t('shelf.all', { count: more })}
          </QuietButton>
        </p>
      )}
    </section>
  );
}

function shelfWords(shelf: Shelf, { t }: Text): { title: string; help: string } {
  switch (shelf.kind) {
    case 'skills':
      return { title: t('shelf.skills', { count: shelf.skills }), help: t('shelf.skillsHelp') };
    case 'taken': {
      const { of } = shelf;
      const finished = of?.figures['completed'] === 1 ? 'shelf.finished' : 'shelf.took';
      const title = of === undefined ? t('shelf.likeYours') : t(finished, { name: of.name });
      return { title, help: t('shelf.tookHelp') };
    }
    case 'department':
      return { title: t('shelf.department', { name: shelf.name }), help: t('shelf.departmentHelp') };
    case 'popular':
      return { title: t('shelf.popular'), help: t('shelf.popularHelp') };
  }
}
