// The people of the demo data as whom one may sign in.
import type { Persona } from '#contract/session-schema.ts';
import { isActive, userCaller, type UserCaller } from '#server/access/user-caller.ts';
import { texts } from '#server/engine/document-fields.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

/** Users with `persona: true` of these tenants, in the order of their keys. */
export function listPersonas(store: Pick<Store, 'ofKind'>, tenants: readonly string[]): Persona[] {
  return tenants
    .flatMap((tenant) => store.ofKind(tenant, 'user'))
    .filter((user) => user.item['persona'] === true && isActive(user))
    .map((user) => person(userCaller({ tenant: user.tenant, username: user.key, role: 'own' }, user), user));
}

/** A caller with its own name. */
export function personOf(store: Pick<Store, 'byKey'>, caller: UserCaller): Persona {
  const [user] = store.byKey(caller.tenant, 'user', [caller.username]);
  return person(caller, user);
}

function person(caller: UserCaller, user: StoredItem | undefined): Persona {
  const { tenant, username, role, departments } = caller;
  return { tenant, username, name: texts(user?.item['name'])[0] ?? username, role, departments };
}
