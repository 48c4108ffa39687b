// A sheet over the page, from its foot: loaded when it is first opened.
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '#ui/controls/button.tsx';
import styles from './drawer.module.css';

interface DrawerProps {
  title: string;
  closeLabel: string;
  foot: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** Where focus goes when it closes. */
  opener: HTMLElement;
}

// No `Dialog.Overlay`: its scroll lock writes a style element, which a strict content policy refuses; base.css locks.
export function Drawer({ title, closeLabel, foot, children, onClose, opener }: DrawerProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <div className={styles.veil} data-modal="" />
        <Dialog.Content
          className={styles.drawer}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.focus();
          }}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton icon="close" label={closeLabel} />
            </Dialog.Close>
          </div>
          <div className={styles.body}>{children}</div>
          <div className={styles.foot}>{foot}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
