// Signs and checks tokens: access tokens for API and game, and the values of cookies that a browser keeps for us.
import jwt from "jsonwebtoken";
import { z } from "zod";
import type { TokenKeys } from "./keys.ts";

export const ACCESS_LIFETIME_S = 15 * 60;

const ISSUER = "mantimon";

const Claims = z.object({ sub: z.uuid(), name: z.string(), sid: z.uuid(), exp: z.int() });

export interface TokenUser {
  id: string;
  name: string;
  /** Id of the session that the token was made for. */
  session: string;
}

export class TokenError extends Error {
  override name = "TokenError";
  readonly code: "token_missing" | "token_expired" | "token_invalid";

  constructor(code: TokenError["code"]) {
    super(code);
    this.code = code;
  }
}

export function signToken(user: TokenUser, keys: TokenKeys): string {
  const claims = { sub: user.id, name: user.name, sid: user.session };
  return sign(claims, "access", ACCESS_LIFETIME_S, keys);
}

/** Access tokens that are remembered with what they say. */
const MAX_REMEMBERED = 5_000;

/** By the keys that they were checked with: whoever joins a room shows the same token four times in a moment. */
const remembered = new WeakMap<TokenKeys, Map<string, { user: TokenUser; expiresAt: number }>>();

/** @throws {TokenError} if there is none, it has expired, or it is not one of ours. */
export function verifyToken(token: string | undefined, keys: TokenKeys): TokenUser {
  const tokens = remembered.get(keys) ?? new Map();
  remembered.set(keys, tokens);
  const known = tokens.get(token);
  if (known && Date.now() < known.expiresAt) return known.user;
  const { sub, name, sid, exp } = verify(Claims, token, "access", keys);
  const user = { id: sub, name, session: sid };
  tokens.set(token, { user, expiresAt: exp * 1000 });
  if (tokens.size > MAX_REMEMBERED) tokens.delete(tokens.keys().next().value);
  return user;
}

/**
 * Signs a value that a browser must bring back unchanged.
 * @param name of the cookie. A value is not accepted under another name, nor as an access token.
 */
export const signCookie = (value: object, name: string, lifetimeS: number, keys: TokenKeys) =>
  sign(value, `cookie:${name}`, lifetimeS, keys);

/** @returns undefined if there is none, it has expired, or it is not one of ours. */
export function readSignedCookie<S extends z.ZodType>(
  schema: S,
  signed: string | undefined,
  name: string,
  keys: TokenKeys,
): z.output<S> | undefined {
  try {
    return verify(schema, signed, `cookie:${name}`, keys);
  } catch {
    return undefined;
  }
}

function sign(claims: object, audience: string, expiresIn: number, [{ kid, key }]: TokenKeys): string {
  return jwt.sign(claims, key, { algorithm: "HS256", keyid: kid, audience, issuer: ISSUER, expiresIn });
}

function verify<S extends z.ZodType>(
  schema: S,
  token: string | undefined,
  audience: string,
  keys: TokenKeys,
): z.output<S> {
  if (!token) throw new TokenError("token_missing");
  try {
    const kid = jwt.decode(token, { complete: true })?.header.kid;
    const known = keys.find((candidate) => candidate.kid === kid);
    if (!known) throw new TokenError("token_invalid");
    return schema.parse(jwt.verify(token, known.key, { algorithms: ["HS256"], audience, issuer: ISSUER }));
  } catch (error) {
    throw new TokenError(error instanceof jwt.TokenExpiredError ? "token_expired" : "token_invalid");
  }
}
