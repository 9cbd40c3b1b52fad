// Tells requests of the server's own pages from those that another site makes a browser send. SameSite keeps other
// sites from using our cookies, but not from replacing or deleting them: a cookie in the answer to their form is stored.
import type { Request } from "express";
import type { Config } from "../config.ts";

export type IsOwnRequest = (req: Request) => boolean;

/**
 * A request is our own if it comes from a page of this origin or of a configured one, or from the address bar, or if no
 * browser sent it. Browsers send `Origin` with every request that can change something, and `Sec-Fetch-Site` with
 * every request to https and loopback addresses; no page can forge or remove either.
 */
export function ownRequests({
  publicUrl,
  corsOrigins,
}: Pick<Config, "publicUrl" | "corsOrigins">): IsOwnRequest {
  const trusted = new Set([new URL(publicUrl).origin, ...corsOrigins]);
  return (req) => {
    const { origin, host } = req.headers;
    if (origin !== undefined && trusted.has(origin)) return true;
    const site = req.headers["sec-fetch-site"];
    if (site !== undefined) return site === "same-origin" || site === "none";
    // `null` stands for an origin that the browser hides, such as that of a sandboxed frame.
    return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  };
}
