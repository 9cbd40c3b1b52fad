// Signing in and out: what the endpoints do.
import { parseCookie } from "cookie";
import type { CookieOptions, Response } from "express";
import type { Config } from "../config.ts";
import type { Handlers } from "../http/endpoint.ts";
import { API_ROOT } from "../http/openapi.ts";
import { Problem } from "../http/problem.ts";
import type { authEndpoints } from "./endpoints.ts";
import { type Auth, type Session, TokenError } from "./index.ts";
import { RENEWAL_LIFETIME } from "./tokens.ts";

const COOKIE = "renewal";

export function authHandlers(auth: Auth, config: Config): Handlers<typeof authEndpoints> {
  const cookie: CookieOptions = {
    httpOnly: true,
    sameSite: "strict",
    secure: config.publicUrl.startsWith("https:"),
    path: `${API_ROOT}/auth`,
  };
  const answer = (res: Response, { user, token, renewal }: Session) => {
    res.cookie(COOKIE, renewal, { ...cookie, maxAge: RENEWAL_LIFETIME * 1000 });
    return { token, user };
  };

  return {
    "POST /auth/guest": async ({ res }) => answer(res, await auth.createGuest()),

    "POST /auth/refresh": async ({ req, res }) => {
      try {
        return answer(res, await auth.renew(parseCookie(req.headers.cookie ?? "")[COOKIE]));
      } catch (error) {
        if (!(error instanceof TokenError)) throw error;
        res.clearCookie(COOKIE, cookie);
        throw new Problem("session_ended");
      }
    },

    "GET /auth/me": async ({ user }) => ({ user }),
  };
}
