// Handlers of the endpoints of accounts and sessions.
import type { Request, Response } from "express";
import type { Config } from "../config.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import { createCookies } from "./cookies.ts";
import { deviceName } from "./device-name.ts";
import type { authEndpoints } from "./endpoints.ts";
import type { Auth, SignedIn } from "./index.ts";
import { PROVIDERS } from "./providers.ts";
import { COOKIE_LIFETIME_S } from "./sessions.ts";
import { createSignIn, deviceOf } from "./sign-in.ts";

export function authHandlers(auth: Auth, db: Db, config: Config): Handlers<typeof authEndpoints> {
  const cookies = createCookies(config);
  const signIn = createSignIn({ auth, config, cookies });
  const { accounts, sessions, recoveryKeys } = auth;

  const answer = (res: Response, { user, token, renewal }: SignedIn) => {
    cookies.write(res, "renewal", renewal, COOKIE_LIFETIME_S);
    return { token, user };
  };
  /** @returns undefined if the cookie's session has ended, or there is no cookie. */
  const renew = (req: Request) =>
    auth.renew(cookies.read(req, "renewal"), deviceOf(req)).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "session_ended") return undefined;
      throw error;
    });
  /** Clears the cookie if its session has ended. An old tab may end another session than the cookie's. */
  const clearEnded = async (req: Request, res: Response) => {
    if (!(await sessions.find(cookies.read(req, "renewal")))) cookies.clear(req, res, "renewal");
  };

  return {
    "POST /auth/guest": async ({ req, res }) => {
      // A new guest would replace the session, and with it the only way into a guest's account.
      return answer(res, (await renew(req)) ?? (await auth.createGuest(deviceOf(req))));
    },
    "POST /auth/refresh": async ({ req, res }) => {
      const renewed = await renew(req);
      if (renewed) return answer(res, renewed);
      cookies.clear(req, res, "renewal");
      throw new Problem("session_ended");
    },
    "GET /auth/me": async ({ user }) => ({ user }),
    "GET /auth/providers": async () => ({ providers: PROVIDERS.filter((name) => config.providers[name]) }),

    "GET /auth/:provider/start": ({ params, query, req, res }) =>
      signIn.start(params.provider, query.returnTo, req, res),
    "GET /auth/:provider/callback": ({ params, req, res }) => signIn.finish(params.provider, req, res),

    "GET /auth/conflict": async ({ user, req }) => {
      const conflict = await signIn.conflictOf(user, req);
      const mine = conflict && (await db.user.findUnique({ where: { id: user.id } }));
      return mine && { ...conflict, mine };
    },
    "POST /auth/conflict": async ({ user, body, req, res }) => {
      const conflict = await signIn.conflictOf(user, req);
      if (!conflict) throw new Problem("not_found");
      cookies.clear(req, res, "conflict");
      if (body.keep === "mine") return { user };
      // Without the reason: clients take it for that of the present account.
      if (await auth.banOf(conflict.other.id)) throw new Problem("banned", "The other account is banned");
      const signedIn = answer(res, await auth.startSession(conflict.other, deviceOf(req)));
      // With the session the cookie ends, of which there may be a copy.
      await sessions.end(user.id, user.session);
      return signedIn;
    },

    "GET /auth/identities": async ({ user }) => {
      const [identities, keyCreatedAt] = await Promise.all([
        accounts.identities(user.id),
        recoveryKeys.createdAt(user.id),
      ]);
      return {
        identities: identities.map(({ provider, createdAt }) => ({
          provider,
          linkedAt: createdAt.toISOString(),
        })),
        recoveryKey: keyCreatedAt && { createdAt: keyCreatedAt.toISOString() },
      };
    },
    "DELETE /auth/identities/:provider": async ({ user, params }) => {
      await accounts.unlink(user.id, params.provider);
    },

    "POST /auth/recovery-key": async ({ user, req }) => {
      // Access tokens travel in the addresses of WebSockets: one that leaks must not give a lasting key.
      const held = await sessions.find(cookies.read(req, "renewal"));
      if (held?.session !== user.session) throw new Problem("session_ended");
      const { key, createdAt } = await recoveryKeys.replace(user.id);
      return { key, createdAt: createdAt.toISOString() };
    },
    "POST /auth/recover": async ({ body, req, res }) => {
      const user = await recoveryKeys.userOf(body.key);
      if (!user) throw new Problem("recovery_key_unknown");
      return answer(res, await auth.startSession(user, deviceOf(req)));
    },

    "GET /auth/sessions": async ({ user }) => ({
      sessions: (await sessions.list(user.id)).map(({ id, device, createdAt, renewedAt }) => ({
        id,
        device: deviceName(device),
        createdAt: createdAt.toISOString(),
        usedAt: renewedAt.toISOString(),
        current: id === user.session,
      })),
    }),
    "DELETE /auth/sessions/:id": async ({ user, params }) => {
      if (!(await sessions.end(user.id, params.id))) throw new Problem("not_found");
    },
    "POST /auth/sign-out": async ({ user, req, res }) => {
      await sessions.end(user.id, user.session);
      await clearEnded(req, res);
    },
    "POST /auth/sign-out-everywhere": async ({ user, req, res }) => {
      await sessions.endAll(user.id);
      await clearEnded(req, res);
    },
  };
}
