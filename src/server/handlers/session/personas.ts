// The people of the demo data as whom one may sign in.
import type { Persona } from '#contract/session-schema.ts';
import { isActive, userCaller, type UserCaller } from '#server/access/user-caller.ts';
import { texts } from '#server/engine/document-fields.ts';
import type { Store, StoredItem } from '#server/store/store.ts';

/** Every page asks who is calling, and reading all users takes ten milliseconds: what each store has, as of when. */
const known = new WeakMap<object, { readonly asOf: string; readonly personas: Persona[] }>();

/** Users with `persona: true` of these tenants, in the order of their keys. */
export function listPersonas(
  store: Pick<Store, 'generation' | 'ofKind'>,
  tenants: readonly string[],
): Persona[] {
  const asOf = [store.generation(), ...tenants].join(' ');
  const before = known.get(store);
  if (before?.asOf === asOf) return before.personas;
  const personas = tenants
    .flatMap((tenant) => store.ofKind(tenant, 'user'))
    .filter((user) => user.item['persona'] === true && isActive(user))
    .map((user) => person(userCaller({ tenant: user.tenant, username: user.key, role: 'own' }, user), user));
  known.set(store, { asOf, personas });
  return personas;
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
