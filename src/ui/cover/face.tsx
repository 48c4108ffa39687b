// A picture of somebody, or what is drawn in its place, in a circle. The name stands beside it.
import { Cover } from './cover.tsx';
import styles from './face.module.css';

interface FaceProps {
  name: string;
  /** What they belong to: chooses the inks. */
  series?: string | undefined;
  picture?: string | undefined;
  size?: 'small' | 'large';
}

export function Face({ name, series, picture, size }: FaceProps) {
  return (
    <span className={styles.face} data-size={size} data-face="">
      <Cover series={series} title={name} picture={picture} />
    </span>
  );
}
