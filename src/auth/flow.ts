// A sign-in on its way through a provider: what it must come back with. The browser keeps it in a signed cookie, so
// the server stores nothing and a callback can finish on another process.
import { randomBytes } from "node:crypto";
import type { Request } from "express";
import type { PkceStateStore } from "passport-oauth2";
import { z } from "zod";
import type { Cookies } from "./cookies.ts";
import type { TokenKeys } from "./keys.ts";
import { PROVIDERS, type Provider } from "./providers.ts";
import { readSignedCookie, signCookie } from "./tokens.ts";

/** To sign in at the provider, and to resolve a conflict afterwards. */
export const FLOW_LIFETIME_S = 10 * 60;

/** What `start` puts into `res.locals.flowStart`. */
const FlowStart = z.object({
  returnTo: z.string(),
  /** The session that was signed in at the start: its account gets the identity. Null: the identity signs in. */
  linkTo: z.object({ userId: z.uuid(), session: z.uuid() }).nullable(),
});
export type FlowStart = z.infer<typeof FlowStart>;

const Flow = FlowStart.extend({
  provider: z.enum(PROVIDERS),
  state: z.string(),
  verifier: z.string(),
});
export type Flow = z.infer<typeof Flow>;

/** The flow that this browser has begun, if it is for this provider and has not expired. */
export function readFlow(
  cookies: Cookies,
  keys: TokenKeys,
  provider: Provider,
  req: Request,
): Flow | undefined {
  const flow = readSignedCookie(Flow, cookies.read(req, "flow"), "flow", keys);
  return flow?.provider === provider ? flow : undefined;
}

/** Keeps passport's state and PKCE verifier of one provider in the flow cookie. */
export function createFlowStore(cookies: Cookies, keys: TokenKeys, provider: Provider): PkceStateStore {
  return {
    store(req, verifier, _state, _meta, done) {
      const { res } = req;
      if (!res) return done(new Error("the request has no response"));
      const state = randomBytes(24).toString("base64url");
      const flow: Flow = { ...FlowStart.parse(res.locals.flowStart), provider, state, verifier };
      cookies.write(res, "flow", signCookie(flow, "flow", FLOW_LIFETIME_S, keys), FLOW_LIFETIME_S);
      done(null, state);
    },
    verify(req, state, _meta, done) {
      const flow = readFlow(cookies, keys, provider, req);
      done(null, flow?.state === state ? flow.verifier : false);
    },
  };
}
