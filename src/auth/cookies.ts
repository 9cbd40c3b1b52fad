// The cookies of signing in. Scripts can read none of them.
import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { Config } from "../config.ts";
import { API_ROOT } from "../http/openapi.ts";

/**
 * `renewal` holds the refresh token, `flow` a sign-in that is under way at a provider, `conflict` the accounts to
 * choose from. Only `flow` may be sent when another site, the provider's, leads the browser here.
 */
const SAME_SITE = { renewal: "strict", flow: "lax", conflict: "strict" } as const;
type CookieName = keyof typeof SAME_SITE;

export function createCookies(config: Config) {
  const secure = config.publicUrl.startsWith("https:");
  // Browsers accept the prefix only from this very host over https, so no sibling domain can set our cookies. It
  // takes the whole host as the path.
  const fullName = (name: CookieName) => (secure ? `__Host-${name}` : name);
  const options = (name: CookieName): CookieOptions => ({
    httpOnly: true,
    sameSite: SAME_SITE[name],
    secure,
    path: secure ? "/" : `${API_ROOT}/auth`,
  });
  const read = (req: Request, name: CookieName) => parseCookie(req.headers.cookie ?? "")[fullName(name)];
  return {
    read,
    write: (res: Response, name: CookieName, value: string, lifetimeS: number) => {
      res.cookie(fullName(name), value, { ...options(name), maxAge: lifetimeS * 1000 });
    },
    /** Clears a cookie only if it was sent: a request without it may come from another site. */
    clear: (req: Request, res: Response, name: CookieName) => {
      if (read(req, name) !== undefined) res.clearCookie(fullName(name), options(name));
    },
  };
}

export type Cookies = ReturnType<typeof createCookies>;
