// The cookies of signing in: none of them can be read by scripts.
import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { Config } from "../config.ts";
import { API_ROOT } from "../http/openapi.ts";

/** `renewal` holds the refresh token, `flow` what a sign-in must come back with, `conflict` a choice that is open. */
const SAME_SITE = { renewal: "strict", flow: "lax", conflict: "strict" } as const;
type CookieName = keyof typeof SAME_SITE;

export function createCookies(config: Config) {
  const options = (name: CookieName): CookieOptions => ({
    httpOnly: true,
    // The provider's page sends the browser back: only for `flow` may another site do that.
    sameSite: SAME_SITE[name],
    secure: config.publicUrl.startsWith("https:"),
    path: `${API_ROOT}/auth`,
  });
  return {
    read: (req: Request, name: CookieName) => parseCookie(req.headers.cookie ?? "")[name],
    write: (res: Response, name: CookieName, value: string, seconds: number) => {
      res.cookie(name, value, { ...options(name), maxAge: seconds * 1000 });
    },
    clear: (res: Response, name: CookieName) => {
      res.clearCookie(name, options(name));
    },
  };
}

export type Cookies = ReturnType<typeof createCookies>;
