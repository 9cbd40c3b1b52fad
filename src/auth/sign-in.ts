// Signing in through a provider: start, return, and the conflict if the identity belongs to another account.
import type { Request, Response } from "express";
import { z } from "zod";
import type { Config } from "../config.ts";
import type { User } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import type { Cookies } from "./cookies.ts";
import { createFlowStore, FLOW_LIFETIME_S, type Flow, type FlowStart, readFlow } from "./flow.ts";
import type { Auth } from "./index.ts";
import { createAuthenticate, PROVIDERS, type Provider } from "./providers.ts";
import { COOKIE_LIFETIME_S } from "./sessions.ts";
import { readSignedCookie, signCookie, type TokenUser } from "./tokens.ts";

/** An identity that belongs to another account, and the session that it was to be linked from. */
const Conflict = z.object({
  provider: z.enum(PROVIDERS),
  providerId: z.string(),
  session: z.uuid(),
});

/** What `?signIn=` tells the page that the browser comes back to. */
type Result = "done" | "banned" | "refused" | "conflict" | "provider_linked" | "unavailable";

export interface SignInServices {
  auth: Auth;
  config: Config;
  cookies: Cookies;
}

export function createSignIn({ auth, config, cookies }: SignInServices) {
  const { accounts, sessions, keys } = auth;
  const authenticate = createAuthenticate(config, (provider) => createFlowStore(cookies, keys, provider));

  const requireOffered = (provider: Provider) => {
    if (!config.providers[provider]) throw new Problem("not_found");
  };

  /** Signs the identity's user in, or links the identity to the account that was signed in at the start. */
  async function complete(
    { provider, linkTo }: Flow,
    providerId: string,
    req: Request,
    res: Response,
  ): Promise<Result> {
    const identity = { provider, providerId };
    if (!linkTo) {
      const { id } = await accounts.signIn(identity);
      // Also for a banned user, who gets no access token by it: the refusal of the renewal says why, and until when.
      const { renewal } = await sessions.start(id, deviceOf(req));
      cookies.write(res, "renewal", renewal, COOKIE_LIFETIME_S);
      return "done";
    }
    if (!(await sessions.isOpen(linkTo.userId, linkTo.session))) return "refused";
    if (await auth.banOf(linkTo.userId)) return "banned";
    const linked = await accounts.link(linkTo.userId, identity);
    if (linked.kind === "linked") return "done";
    if (linked.kind === "provider_linked") return "provider_linked";
    const conflict = { ...identity, session: linkTo.session } satisfies z.infer<typeof Conflict>;
    cookies.write(res, "conflict", signCookie(conflict, "conflict", FLOW_LIFETIME_S, keys), FLOW_LIFETIME_S);
    return "conflict";
  }

  return {
    /** Redirects the browser to the provider. */
    async start(provider: Provider, returnTo: string, req: Request, res: Response): Promise<void> {
      requireOffered(provider);
      const session = await sessions.find(cookies.read(req, "renewal"));
      // Nothing can be linked to a banned account: somebody else may be signing in by this browser.
      const linkTo = session && (await auth.banOf(session.userId)) ? null : session;
      res.locals.flowStart = { returnTo, linkTo } satisfies FlowStart;
      await authenticate(provider, req, res);
    },

    /** @returns the page to go on with. */
    async finish(provider: Provider, req: Request, res: Response): Promise<string> {
      requireOffered(provider);
      const { state, code, error } = req.query;
      const flow = readFlow(cookies, keys, provider, req);
      if (!flow) return "/?signIn=refused";
      const back = (result: Result) => `${flow.returnTo}?signIn=${result}`;
      // An answer to another flow must not end this one: any site can send the browser here.
      if (state !== flow.state) return back("refused");
      cookies.clear(req, res, "flow");
      // Passport would take a request without either for a start.
      if (!code && !error) return back("refused");
      let providerId: string | null;
      try {
        providerId = await authenticate(provider, req, res);
      } catch (cause) {
        req.log.warn({ err: cause }, `signing in with ${provider} failed`);
        return back("unavailable");
      }
      return back(providerId === null ? "refused" : await complete(flow, providerId, req, res));
    },

    /** The conflict that is open in this browser, with the account that the identity belongs to now; null for none. */
    async conflictOf(
      { id, session }: TokenUser,
      req: Request,
    ): Promise<{ provider: Provider; other: User } | null> {
      const conflict = readSignedCookie(Conflict, cookies.read(req, "conflict"), "conflict", keys);
      if (conflict?.session !== session) return null;
      const other = await accounts.ownerOf(conflict);
      return other && other.id !== id ? { provider: conflict.provider, other } : null;
    },
  };
}

/** The browser's own description of itself, for the list of sessions. */
export function deviceOf(req: Request): string {
  return (req.headers["user-agent"] ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 200);
}
