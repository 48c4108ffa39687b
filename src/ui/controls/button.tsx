// Buttons, and links that look like them: one filled a view, else ruled or plain.
import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';
import { Icon, type IconName } from '#ui/content/icon.tsx';
import styles from './button.module.css';

type Look = 'ruled' | 'filled' | 'plain';

export function Button({ look = 'ruled', ...rest }: { look?: Look } & ComponentProps<'button'>) {
  return <button type="button" {...rest} className={styles.button} data-look={look} />;
}

/** Goes to a place of this site. */
export function ButtonLink({ look = 'ruled', ...rest }: { look?: Look } & ComponentProps<typeof Link>) {
  return <Link {...rest} className={styles.button} data-look={look} />;
}

/** Leaves the site. `href` must be an address that may be followed (the client drops all others). */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.button} data-look="filled" href={href} rel="noopener noreferrer">
      {children}
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
