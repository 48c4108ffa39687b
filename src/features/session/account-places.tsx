// Where one's account leads: what is known of one, and who else is here.
import type { Persona } from '#contract/session-schema.ts';
import { useText } from '#text/text-context.tsx';
import { ButtonLink } from '#ui/controls/button.tsx';
import { paths } from '#url/paths.ts';
import styles from './sign-in-page.module.css';

/** Groups are for administrators. */
export function AccountPlaces({ role }: Pick<Persona, 'role'>) {
  const { t } = useText();
  return (
    <nav className={styles.places} aria-label={t('site.account')}>
      <ButtonLink to={paths.profile()}>{t('site.profile')}</ButtonLink>
      <ButtonLink to={paths.people()}>{t('site.people')}</ButtonLink>
      {role !== 'member' && <ButtonLink to={paths.groups()}>{t('site.groups')}</ButtonLink>}
    </nav>
  );
}
