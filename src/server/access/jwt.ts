// JSON Web Tokens of the identity providers that this installation trusts.
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { ProblemError } from '#server/http/problems.ts';

/** An identity provider, and the one tenant for whose users it speaks. */
export interface Issuer {
  /** The claim `iss`, exactly. */
  readonly issuer: string;
  /** The https address of its public keys, or the keys themselves. */
  readonly jwks: string | JSONWebKeySet;
  /** What the claim `aud` must be or contain. */
  readonly audience: string;
  readonly tenant: string;
}

export interface Verified {
  readonly tenant: string;
  /** The claim `sub`. */
  readonly username: string;
  /** The claim `jti`, where there is one. */
  readonly id?: string;
  /** The claim `iat`, where there is one, and `exp`: seconds since 1970. */
  readonly issuedAt?: number;
  readonly expiresAt: number;
}

export type VerifyJwt = (token: string) => Promise<Verified>;

/** Signatures by key pairs alone: with a shared secret, a public key could be taken for one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];
/** Seconds that clocks may differ. */
const TOLERANCE = 10;
/** What looking for a key fails with where the keys were had, and none fits. */
const FAULTS_OF_THE_TOKEN = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);
/** Seconds to wait for an issuer whose keys cannot be had. */
const PATIENCE = 5;

/**
 * A verifier for these issuers. It throws ProblemError 401 for a token that is not theirs, not for us, expired or
 * without end, and 503 while an issuer's keys cannot be had.
 */
export function createJwtVerifier(
  issuers: readonly Issuer[],
  options: { readonly fetch?: FetchImplementation } = {},
): VerifyJwt {
  const known = new Map(issuers.map((one) => [one.issuer, { ...one, keys: keysOf(one, options.fetch) }]));
  return async (token) => {
    const found = known.get(issuerOf(token));
    if (found === undefined) throw refused();
    const { issuer, audience, tenant, keys } = found;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: TOLERANCE,
      });
      const { sub, jti, iat, exp = 0 } = payload;
      if (typeof sub === 'string' && sub !== '')
        return {
          tenant,
          username: sub,
          expiresAt: exp,
          ...(typeof jti === 'string' && jti !== '' ? { id: jti } : {}),
          ...(iat === undefined ? {} : { issuedAt: iat }),
        };
    } catch (error) {
      if (error instanceof ProblemError) throw error;
    }
    throw refused();
  };
}

/** Whether this may be a JSON Web Token: three parts. Our own tokens have one. */
export function looksLikeJwt(token: string): boolean {
  return token.split('.').length === 3;
}

function keysOf({ jwks }: Issuer, fetch: FetchImplementation | undefined): JWTVerifyGetKey {
  if (typeof jwks !== 'string') return createLocalJWKSet(jwks);
  const remote = createRemoteJWKSet(new URL(jwks), fetch === undefined ? {} : { [customFetch]: fetch });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && FAULTS_OF_THE_TOKEN.has(error.code)) throw error;
      throw new ProblemError(503, 'The keys of this token’s issuer cannot be had.', {
        retry_after: PATIENCE,
      });
    }
  };
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}

function refused(): ProblemError {
  return new ProblemError(401, 'This token is unknown, expired or revoked. Sign in again.');
}
