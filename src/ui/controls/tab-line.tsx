// Tabs are a line: every tab is a stop, and the ring says "you are here".
import { Link } from './link.tsx';
import styles from './tab-line.module.css';

interface Tab {
  readonly key: string;
  readonly label: string;
  /** As it is written; absent while it is not known. */
  readonly count?: string | undefined;
  readonly to: string;
}

export function TabLine({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly Tab[];
  current: string | undefined;
}) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          className={styles.tab}
          to={tab.to}
          aria-current={tab.key === current ? 'page' : undefined}
        >
          {tab.label} {tab.count !== undefined && <b>{tab.count}</b>}
        </Link>
      ))}
    </nav>
  );
}
