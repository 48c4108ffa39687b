// What the session endpoint answers.
import * as z from 'zod/mini';

const person = {
  tenant: z.string(),
  username: z.string(),
  /** The person's own name; the username where none is known. */
  name: z.string(),
  role: z.enum(['member', 'department-admin', 'tenant-admin']),
  departments: z.readonly(z.array(z.string())),
};

export const sessionSchema = z.object({
  caller: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('anonymous') }),
    z.object({ kind: z.literal('user'), ...person }),
  ]),
  /** Who one may sign in as. Only where the server runs with demo data. */
  personas: z.optional(z.array(z.object(person))),
});

/** What a portal's token is exchanged for. */
export const embedSessionSchema = z.object({
  token: z.string(),
  /** Seconds from now: a browser’s clock may be wrong. */
  expires_in: z.int(),
  caller: z.object({ kind: z.literal('user'), ...person }),
});

export type EmbedSession = z.infer<typeof embedSessionSchema>;
export type SessionResponse = z.infer<typeof sessionSchema>;
export type Persona = NonNullable<SessionResponse['personas']>[number];
