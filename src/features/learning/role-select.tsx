// Chooses one of the roles that there are.
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { keyOf } from '#client/item-key.ts';
import { useSession } from '#client/session-context.ts';
import { useText } from '#text/text-context.tsx';
import { Select } from '#ui/controls/field.tsx';
import { rolesQuery } from './roles-query.ts';

interface RoleSelectProps {
  label: string;
  /** The site's. */
  tenant: string | undefined;
  /** The own id of the role that is chosen. */
  role: string | undefined;
  onRole: (role: string) => void;
}

/** Nothing until the roles are known. */
export function RoleSelect({ label, tenant, role, onRole }: RoleSelectProps) {
  const { t } = useText();
  const { who } = useSession();
  const { data } = useQuery(rolesQuery(useClient(), { tenant }, who));
  const roles = (data?.items ?? []).map((item) => ({ value: keyOf(item), label: item.name }));
  if (roles.length === 0) return null;
  const isListed = roles.some(({ value }) => value === role);
  return (
    <label>
      <span>{label}</span>{' '}
      <Select
        label={label}
        value={isListed ? (role ?? '') : ''}
        options={[...(isListed ? [] : [{ value: '', label: t('plan.choose') }]), ...roles]}
        onChange={(next) => next !== '' && onRole(next)}
      />
    </label>
  );
}
