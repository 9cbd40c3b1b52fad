// Signs and checks tokens: a short access token for API and game, and a long one that renews it.
import jwt from "jsonwebtoken";
import { z } from "zod";

/** Seconds. */
export const ACCESS_LIFETIME = 15 * 60;
export const RENEWAL_LIFETIME = 30 * 24 * 60 * 60;

const ISSUER = "mantimon";

/** What a token is for is its audience, so that one kind never passes for the other. */
type Use = "access" | "renewal";

const Claims = z.object({ sub: z.uuid(), name: z.string() });

export interface TokenUser {
  id: string;
  name: string;
}

export class TokenError extends Error {
  override name = "TokenError";
  readonly code: "token_missing" | "token_expired" | "token_invalid";

  constructor(code: TokenError["code"]) {
    super(code);
    this.code = code;
  }
}

export function signToken(user: TokenUser, use: Use, secret: string): string {
  return jwt.sign({ name: user.name }, secret, {
    algorithm: "HS256",
    subject: user.id,
    audience: use,
    issuer: ISSUER,
    expiresIn: use === "access" ? ACCESS_LIFETIME : RENEWAL_LIFETIME,
  });
}

/** @throws {TokenError} if there is none, it has expired, or it is not one of ours for this use. */
export function verifyToken(token: string | undefined, use: Use, secret: string): TokenUser {
  if (!token) throw new TokenError("token_missing");
  try {
    const payload = jwt.verify(token, secret, { algorithms: ["HS256"], audience: use, issuer: ISSUER });
    const { sub, name } = Claims.parse(payload);
    return { id: sub, name };
  } catch (error) {
    throw new TokenError(error instanceof jwt.TokenExpiredError ? "token_expired" : "token_invalid");
  }
}
