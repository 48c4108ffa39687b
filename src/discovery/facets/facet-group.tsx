// One group of the panel: a button that opens it, and what is in it.
import { useId, useState, type ReactNode } from 'react';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import styles from './facet-group.module.css';

interface FacetGroupProps {
  name: string;
  chosen: number;
  opensClosed: boolean;
  children: ReactNode;
}

export function FacetGroup({ name, chosen, opensClosed, children }: FacetGroupProps) {
  const { t } = useText();
  const [open, setOpen] = useState(!opensClosed);
  const id = useId();
  return (
    <div className={styles.group} data-state={open ? 'open' : 'closed'}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {name}
          {chosen > 0 && <small className={styles.chosen}>{t('facets.chosen', { count: chosen })}</small>}
          <Icon name="down" />
        </button>
      </h3>
      <fieldset id={id} aria-label={name} hidden={!open}>
        {open && children}
      </fieldset>
    </div>
  );
}
