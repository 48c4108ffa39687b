// Buttons, and links that look like them: one filled a view, else ruled or plain.
import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';
import { Icon, type IconName } from '#ui/content/icon.tsx';
import { VisuallyHidden } from '#ui/content/visually-hidden.tsx';
import styles from './button.module.css';

type Look = 'ruled' | 'filled' | 'plain';

export function Button({ look = 'ruled', ...rest }: { look?: Look } & ComponentProps<'button'>) {
  return <button type="button" {...rest} className={styles.button} data-look={look} />;
}

/** Goes to a place of this site. */
export function ButtonLink({ look = 'ruled', ...rest }: { look?: Look } & ComponentProps<typeof Link>) {
  return <Link {...rest} className={styles.button} data-look={look} />;
}

interface OutLinkProps {
  /** An address that may be followed (the client drops all others). */
  href: string;
  /** Opens a tab of its own, and says so to who cannot see it, in these words. */
  newTab?: string;
  children: ReactNode;
}

/** Leaves the site. */
export function OutLink({ href, newTab, children }: OutLinkProps) {
  return (
    <a
      className={styles.button}
      data-look="filled"
      href={href}
      target={newTab === undefined ? undefined : '_blank'}
      rel="noopener noreferrer"
    >
      {children}
      {newTab !== undefined && <VisuallyHidden> ({newTab})</VisuallyHidden>}
      <Icon name="out" />
    </a>
  );
}

/** A button that reads as a link among lists of things. */
export function QuietButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className={styles.quiet} />;
}

/** A button with a sign only; `label` is its name. */
export function IconButton({
  icon,
  label,
  size = 'large',
  ...rest
}: { icon: IconName; label: string; size?: 'small' | 'large' } & ComponentProps<'button'>) {
  return (
    <button type="button" title={label} {...rest} className={styles.square} aria-label={label}>
      <Icon name={icon} {...(size === 'large' ? { size } : {})} />
    </button>
  );
}
