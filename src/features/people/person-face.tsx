// Somebody's picture, or what is drawn in its place, in a circle. The name stands beside it.
import type { Person } from '#client/wire/read-user.ts';
import { Cover } from '#ui/cover/cover.tsx';
import styles from './person-face.module.css';

export function PersonFace({ person, size }: { person: Person; size?: 'large' }) {
  return (
    <span className={styles.face} data-size={size}>
      <Cover series={person.departments[0]} title={person.name} picture={person.image} />
    </span>
  );
}
