// The endpoints of accounts and sessions.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { PROVIDERS } from "./providers.ts";
import { RecoveryKeyInput } from "./recovery-key.ts";

const User = z.object({ id: z.uuid(), name: z.string() });

const SessionAnswer = z.object({
  user: User,
  token: z
    .string()
    .describe("The access token, valid for 15 minutes; the cookie that the answer sets renews it"),
});

const ProviderParam = z.object({ provider: z.enum(PROVIDERS, `one of ${PROVIDERS.join(", ")}`) });

const text = (longest: number) => z.string(`text of up to ${longest} characters`).max(longest).optional();

/** A path on this server, so that a link to us cannot lead to another site. */
const OwnPath = z
  .string()
  .max(200)
  .regex(/^\/([\w-]+(\/[\w-]+)*)?$/, "a path like /account")
  .default("/");

export const authEndpoints = {
  "POST /auth/guest": {
    summary: "Make a guest account",
    description: "If the cookie belongs to an open session, that one is renewed instead.",
    auth: "none",
    limit: "guest",
    writesCookies: true,
    output: SessionAnswer,
    status: 201,
    problems: ["banned", "renewal_raced"],
  },
  "POST /auth/refresh": {
    summary: "Get a new access token with the cookie",
    description:
      "The cookie is replaced as well. A cookie that was replaced earlier ends the session, unless that was seconds ago.",
    auth: "none",
    limit: "renew",
    writesCookies: true,
    output: SessionAnswer,
    problems: ["banned", "session_ended", "renewal_raced"],
  },
  "GET /auth/me": {
    summary: "The user of the access token",
    auth: "user",
    limit: "read",
    output: z.object({ user: User }),
  },
  "GET /auth/providers": {
    summary: "The providers to sign in with",
    auth: "none",
    limit: "read",
    output: z.object({ providers: z.array(z.enum(PROVIDERS)) }),
  },
  "GET /auth/:provider/start": {
    summary: "Go to a provider to sign in, or to link it to the account that is signed in",
    description:
      "For the browser to visit from the game's own pages: from another site's it is sent to the account page. It comes back to `returnTo` with `?signIn=` done, banned, refused, conflict, provider_linked or unavailable.",
    auth: "none",
    limit: "sign_in",
    writesCookies: true,
    crossSiteRedirect: "/account?signIn=cross_site",
    params: ProviderParam,
    // Strict: passport would take a request with a code for a callback.
    query: z.strictObject({ returnTo: OwnPath }),
    status: 302,
    problems: ["not_found"],
  },
  "GET /auth/:provider/callback": {
    summary: "Where the provider sends the browser back to",
    auth: "none",
    limit: "sign_in",
    params: ProviderParam,
    query: z.object({ code: text(4096), state: text(512), error: text(200) }),
    status: 302,
    problems: ["not_found"],
  },
  "GET /auth/conflict": {
    summary: "The open conflict: the identity that was to be linked belongs to another account. Null: none",
    auth: "user",
    limit: "read",
    output: z
      .object({
        provider: z.enum(PROVIDERS),
        mine: z.object({ name: z.string(), guest: z.boolean() }),
        other: z.object({ name: z.string() }),
      })
      .nullable(),
  },
  "POST /auth/conflict": {
    summary: "Resolve the conflict: stay with this account, or sign in to the other one",
    description:
      "Nothing moves between accounts. A guest account without a recovery key is lost once its other sessions have ended.",
    auth: "session",
    limit: "sign_in",
    writesCookies: true,
    body: z.strictObject({ keep: z.enum(["mine", "other"], "one of mine, other") }),
    output: SessionAnswer.partial({ token: true }),
    problems: ["not_found"],
  },
  "GET /auth/identities": {
    summary: "What signs in to this account: providers, and the recovery key if there is one",
    auth: "user",
    limit: "read",
    output: z.object({
      identities: z.array(z.object({ provider: z.enum(PROVIDERS), linkedAt: z.iso.datetime() })),
      recoveryKey: z.object({ createdAt: z.iso.datetime() }).nullable(),
    }),
  },
  "POST /auth/recovery-key": {
    summary: "Make a recovery key, which signs in to this account on any device",
    description:
      "The answer is the only time that it is shown. An earlier key stops working. The request must come with the cookie of the token's session.",
    auth: "user",
    limit: "sign_in",
    output: z.object({ key: z.string(), createdAt: z.iso.datetime() }),
    status: 201,
    problems: ["session_ended"],
  },
  "POST /auth/recover": {
    summary: "Sign in with a recovery key",
    description: "It stays valid. Capitals, spaces and dashes do not count; O is read as 0, I and L as 1.",
    auth: "none",
    limit: "sign_in",
    writesCookies: true,
    body: z.strictObject({ key: RecoveryKeyInput }),
    output: SessionAnswer,
    problems: ["banned", "recovery_key_unknown"],
  },
  "DELETE /auth/identities/:provider": {
    summary: "Unlink a provider, but not the last one",
    auth: "session",
    limit: "write",
    params: ProviderParam,
    problems: ["not_found", "last_identity"],
  },
  "GET /auth/sessions": {
    summary: "The open sessions of this account, the last used first",
    auth: "user",
    limit: "read",
    output: z.object({
      sessions: z.array(
        z.object({
          id: z.uuid(),
          device: z.string().describe("Such as Firefox on Windows; empty if that is not known"),
          createdAt: z.iso.datetime(),
          usedAt: z.iso.datetime(),
          current: z.boolean(),
        }),
      ),
    }),
  },
  "DELETE /auth/sessions/:id": {
    summary: "End a session of this account",
    description: "Its access token stays valid for the rest of its 15 minutes.",
    auth: "session",
    limit: "write",
    params: z.object({ id: z.uuid("a session's id") }),
    problems: ["not_found"],
  },
  "POST /auth/sign-out": { summary: "End this session", auth: "user", limit: "write", writesCookies: true },
  "POST /auth/sign-out-everywhere": {
    summary: "End all sessions of this account",
    auth: "session",
    limit: "write",
    writesCookies: true,
  },
} as const satisfies Endpoints;
