// The mentors that this browser knows: those that are kept, and those that were opened last. Nothing is asked for them.
import { useKept } from '#discovery/kept/kept-context.ts';
import { useText } from '#text/text-context.tsx';
import { Link } from '#ui/controls/link.tsx';
import { Face } from '#ui/cover/face.tsx';
import { paths } from '#url/paths.ts';
import { readReference } from '#url/reference.ts';
import styles from './known-mentors.module.css';

const MOST = 8;

export function KnownMentors() {
  const { t } = useText();
  const kept = mentorsAmong(useKept(({ items }) => items));
  const viewed = mentorsAmong(useKept((all) => all.viewed));
  return (
    <>
      <Shelf title={t('mentor.favourites')} mentors={kept} />
      <Shelf title={t('mentor.opened')} mentors={viewed} />
    </>
  );
}

interface Known {
  readonly id: string;
  readonly name: string;
}

function mentorsAmong(things: readonly { readonly reference: string; readonly name: string }[]): Known[] {
  return things
    .flatMap(({ reference, name }) => {
      const read = readReference(reference);
      return read?.kind === 'mentor' ? [{ id: read.key, name }] : [];
    })
    .slice(0, MOST);
}

function Shelf({ title, mentors }: { title: string; mentors: readonly Known[] }) {
  if (mentors.length === 0) return null;
  return (
    <section className={styles.shelf}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.row}>
        {mentors.map(({ id, name }) => (
          <li key={id}>
            <Link className={styles.mentor} to={paths.mentor(id)}>
              <Face name={name} size="small" />
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
