// Who sends a request, by its bearer token, and whether an endpoint's declaration lets that caller in.
import { createHash, timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import { TokenError, type TokenUser } from "../auth/tokens.ts";
import type { Config } from "../config.ts";
import { Problem, type ProblemCode } from "./problem.ts";

/**
 * none: anybody · optional: anybody, and a signed-in user gets more · user: a signed-in user · session: the same, in an
 * open session, for what cannot be undone · admin: a user with the role, in an open session · service: whoever holds
 * SERVICE_KEY.
 */
export type AuthLevel = "none" | "optional" | "user" | "session" | "admin" | "service";

/** The problems that a refused caller can get. */
export const REFUSALS: Record<AuthLevel, readonly ProblemCode[]> = {
  none: [],
  optional: [],
  user: ["token_missing", "token_expired", "token_invalid"],
  session: ["token_missing", "token_expired", "token_invalid"],
  admin: ["token_missing", "token_expired", "token_invalid", "forbidden"],
  service: ["forbidden"],
};

export interface TokenVerifier {
  /** Whose access token it is. @throws {TokenError} */
  verify(token: string | undefined): TokenUser;
}

export interface Caller {
  user?: TokenUser;
  /** What is wrong with the access token, if there is no user. */
  error?: TokenError;
}

export function identify(auth: TokenVerifier, req: Request): Caller {
  try {
    return { user: auth.verify(bearerToken(req)) };
  } catch (error) {
    if (error instanceof TokenError) return { error };
    throw error;
  }
}

/** What identifies the levels that are not for every user. */
export interface Privileges {
  isService(req: Request): boolean;
  /** Whether the token's session is open at this moment: a token outlives it by minutes. */
  isOpen(user: TokenUser): Promise<boolean>;
  /** Whether the user has the role at this moment: a token tells only what was when it was made. */
  isAdmin(user: TokenUser): Promise<boolean>;
}

export function createPrivileges(
  { serviceKey }: Pick<Config, "serviceKey">,
  users: Pick<Privileges, "isOpen" | "isAdmin">,
): Privileges {
  return {
    isService: (req) => serviceKey !== undefined && equalSecrets(bearerToken(req) ?? "", serviceKey),
    ...users,
  };
}

/** @throws {Problem} one of `REFUSALS` if the caller's level does not reach. */
export async function authorize(
  level: AuthLevel,
  { user, error }: Caller,
  req: Request,
  privileges: Privileges,
): Promise<void> {
  if (level === "service" && !privileges.isService(req)) throw new Problem("forbidden");
  if (level !== "user" && level !== "session" && level !== "admin") return;
  if (!user) throw new Problem(error?.code ?? "token_missing");
  if (level === "session" && !(await privileges.isOpen(user))) throw new Problem("token_invalid");
  if (level !== "admin" || (await privileges.isAdmin(user))) return;
  req.log?.warn({ user: user.id, endpoint: req.path }, "a user without the role asked for administration");
  throw new Problem("forbidden");
}

function bearerToken(req: Request): string | undefined {
  const [scheme, token] = (req.headers.authorization ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" ? token : undefined;
}

/** Compares hashes, so that the time it takes tells nothing of the secret. */
function equalSecrets(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
