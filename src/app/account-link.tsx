// Who is signed in, and the way to sign in or out.
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '#client/session-context.ts';
import { useText } from '#text/text-context.tsx';
import { Icon } from '#ui/content/icon.tsx';
import { Link } from '#ui/controls/link.tsx';
import { paths } from '#url/paths.ts';
import styles from './header.module.css';

export function AccountLink({ current }: { current: boolean }) {
  const { t } = useText();
  const { who } = useSession();
  const { pathname, search } = useLocation();
  const link = useRef<HTMLAnchorElement>(null);
  const told = useRef(who);
  // The button that signed in or out is gone with its page: what it changed is here.
  useEffect(() => {
    if (told.current === who) return;
    told.current = who;
    link.current?.focus({ preventScroll: true });
  }, [who]);
  const name = who.kind === 'user' ? who.name : t('site.signIn');
  return (
    <Link
      ref={link}
      className={styles.account}
      to={paths.signIn()}
      state={current ? undefined : pathname + search}
      aria-label={who.kind === 'user' ? `${t('site.account')}: ${name}` : name}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name="person" size="large" />
      <bdi>{name}</bdi>
    </Link>
  );
}
