// The way through a provider and back: whom it signs in, what it links, and the choice if that is somebody else's.
import { randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import { z } from "zod";
import type { Config } from "../config.ts";
import { Problem } from "../http/problem.ts";
import type { Cookies } from "./cookies.ts";
import type { Auth } from "./index.ts";
import { askProvider, type FlowStore, PROVIDERS, type Provider } from "./providers.ts";
import { SESSION_LIFETIME_S } from "./sessions.ts";
import { readSignedCookie, signCookie, type TokenUser } from "./tokens.ts";

/** Seconds to sign in at the provider, and to choose. */
const FLOW_LIFETIME_S = 10 * 60;

const Flow = z.object({
  provider: z.enum(PROVIDERS),
  state: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Who was signed in on leaving: the identity is linked to that account. */
  as: z.object({ userId: z.uuid(), session: z.uuid() }).nullable(),
});

export const Conflict = z.object({
  provider: z.enum(PROVIDERS),
  userId: z.uuid(),
  otherId: z.uuid(),
});

/** What `?signIn=` tells the page that the browser comes back to. */
type Result = "done" | "refused" | "conflict" | "provider_linked" | "unavailable";

export interface SignInServices {
  auth: Auth;
  config: Config;
  cookies: Cookies;
}

export function createSignIn({ auth, config, cookies }: SignInServices) {
  const { accounts, sessions, keys } = auth;

  const offered = (provider: Provider) => {
    if (!config.providers[provider]) throw new Problem("not_found");
  };

  /** Whom a known identity signs in; or links it to who was signed in on leaving. */
  async function settle(
    { provider, as }: z.infer<typeof Flow>,
    providerId: string,
    req: Request,
    res: Response,
  ): Promise<Result> {
    const identified = { provider, providerId };
    const stillIn = as && (await sessions.list(as.userId)).some(({ id }) => id === as.session);
    if (as && !stillIn) return "refused";
    if (!as) {
      const { renewal } = await auth.startSession(await accounts.signIn(identified), deviceOf(req));
      cookies.write(res, "renewal", renewal, SESSION_LIFETIME_S);
      return "done";
    }
    const linked = await accounts.link(as.userId, identified);
    if (linked.kind === "linked") return "done";
    const note = signCookie(
      { provider, userId: as.userId, otherId: linked.otherId },
      "conflict",
      FLOW_LIFETIME_S,
      keys,
    );
    cookies.write(res, "conflict", note, FLOW_LIFETIME_S);
    return "conflict";
  }

  return {
    /** @returns the provider's address. */
    async start(provider: Provider, returnTo: string, req: Request, res: Response): Promise<string> {
      offered(provider);
      const as = await sessions.find(cookies.read(req, "renewal"));
      const store: FlowStore = {
        keep(verifier) {
          const state = randomBytes(24).toString("base64url");
          const flow = { provider, state, verifier, returnTo, as };
          cookies.write(res, "flow", signCookie(flow, "flow", FLOW_LIFETIME_S, keys), FLOW_LIFETIME_S);
          return state;
        },
        take: () => null,
      };
      // Without a query passport takes the request for a start, whatever else is in it.
      const fresh = Object.create(req, { query: { value: {} } }) as Request;
      const outcome = await askProvider(provider, config, store, fresh);
      if (outcome.kind !== "redirect") throw new Problem("unavailable");
      return outcome.url;
    },

    /** @returns the page to go on with. */
    async finish(provider: Provider, req: Request, res: Response): Promise<string> {
      offered(provider);
      const flow = readSignedCookie(Flow, cookies.read(req, "flow"), "flow", keys);
      cookies.clear(res, "flow");
      if (flow?.provider !== provider) return "/?signIn=refused";
      const store: FlowStore = {
        keep: () => "",
        take: (state) => (state === flow.state ? flow.verifier : null),
      };
      const back = (result: Result) => `${flow.returnTo}?signIn=${result}`;
      // An error that is for somebody else's state is not this browser's.
      if (req.query.state !== flow.state) return back("refused");
      const asked = await askProvider(provider, config, store, req).catch((error: unknown) => {
        req.log.warn({ err: error }, `signing in with ${provider} has failed`);
        return null;
      });
      if (!asked) return back("unavailable");
      if (asked.kind !== "identified") return back("refused");
      try {
        return back(await settle(flow, asked.providerId, req, res));
      } catch (error) {
        if (error instanceof Problem && error.code === "provider_linked") return back("provider_linked");
        throw error;
      }
    },

    /** The choice that is open. @throws {Problem} `not_found` */
    conflictOf(user: TokenUser, req: Request): z.infer<typeof Conflict> {
      const conflict = readSignedCookie(Conflict, cookies.read(req, "conflict"), "conflict", keys);
      if (conflict?.userId !== user.id) throw new Problem("not_found");
      return conflict;
    },
  };
}

/** What the browser calls itself, for the list of sessions. */
export function deviceOf(req: Request): string {
  return (req.headers["user-agent"] ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 200);
}
