// The shape of what is on its way, in the very boxes it will fill.
import styles from './skeleton.module.css';

interface BoneProps {
  shape?: 'line' | 'name' | 'book' | 'face';
  width?: 'short' | 'half' | 'full';
}

export function Bone({ shape = 'line', width }: BoneProps) {
  return <span className={styles.bone} data-shape={shape} data-width={width} aria-hidden="true" />;
}
