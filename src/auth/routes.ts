// POST /api/auth/guest, POST /api/auth/refresh, GET /api/auth/me
import { parseCookie } from "cookie";
import { type CookieOptions, type Request, type Response, Router } from "express";
import type { Config } from "../config.ts";
import { limitByAddress } from "../http/limits.ts";
import { Problem } from "../http/problem.ts";
import { type Auth, type Session, TokenError } from "./index.ts";
import { RENEWAL_LIFETIME } from "./tokens.ts";

const COOKIE = "renewal";

export function authRoutes(auth: Auth, config: Config): Router {
  const cookie: CookieOptions = {
    httpOnly: true,
    sameSite: "strict",
    secure: config.publicUrl.startsWith("https:"),
    path: "/api/auth",
  };
  const answer = (res: Response, { user, token, renewal }: Session) => {
    res.cookie(COOKIE, renewal, { ...cookie, maxAge: RENEWAL_LIFETIME * 1000 });
    res.json({ token, user });
  };

  const routes = Router();

  routes.post("/guest", limitByAddress(config.guestsPerHour, "1h"), async (_req, res) => {
    answer(res, await auth.createGuest());
  });

  routes.post("/refresh", async (req, res) => {
    try {
      answer(res, await auth.renew(parseCookie(req.headers.cookie ?? "")[COOKIE]));
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      res.clearCookie(COOKIE, cookie);
      throw new Problem("session_ended");
    }
  });

  routes.get("/me", (req, res) => {
    res.json({ user: authenticated(req, auth) });
  });

  return routes;
}

/** Whoever sends the request. @throws {Problem} if its bearer token is missing, expired or not valid. */
function authenticated(req: Request, auth: Auth) {
  const [scheme, token] = (req.headers.authorization ?? "").split(" ");
  try {
    return auth.verify(scheme.toLowerCase() === "bearer" ? token : undefined);
  } catch (error) {
    throw error instanceof TokenError ? new Problem(error.code) : error;
  }
}
