// The trusted identity providers as configuration has them: JSON, checked before anything starts.
import * as z from 'zod/mini';
import type { Issuer } from './jwt.ts';

const filled = z.string().check(z.minLength(1));

const issuersSchema = z.array(
  z.strictObject({
    issuer: filled,
    jwks: z.union([
      z.string().check(z.refine((address) => URL.parse(address)?.protocol === 'https:')),
      z.looseObject({ keys: z.array(z.looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']) })) }),
    ]),
    audience: filled,
    tenant: z.string().check(z.regex(/^[\w.-]+$/)),
  }),
);

/** What `WAYFINDER_ISSUERS` must be. */
export const ISSUERS_HINT =
  'a JSON list of {"issuer", "jwks": an https address or {"keys": […]} of public keys, "audience", "tenant"}, each issuer once';

/** The issuers in this JSON; undefined when it is not what {@link ISSUERS_HINT} says. */
export function readIssuers(json: string): readonly Issuer[] | undefined {
  const { data } = z.safeParse(issuersSchema, parse(json));
  const isMap = new Set(data?.map(({ issuer }) => issuer)).size === data?.length;
  return isMap ? data : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
