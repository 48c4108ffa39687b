// A sheet over the page, near its top, without a head of its own: the whole screen on a phone.
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** Called on Escape; true: it was for something inside, and the sheet stays. */
  onEscape: () => boolean;
  /** Where focus goes when it closes; nowhere when that has left the page. */
  opener: HTMLElement | undefined;
}

// No `Dialog.Overlay`: its scroll lock writes a style element, which a strict content policy refuses; base.css locks.
export function Sheet({ title, children, onClose, onEscape, opener }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <div className={styles.veil} data-modal="" />
        <Dialog.Content
          className={styles.sheet}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (onEscape()) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener?.isConnected === true) opener.focus();
          }}
        >
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
