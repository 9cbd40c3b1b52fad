// Google and Discord as passport strategies: authorization code with state and PKCE. Their tokens are used once, to
// ask who signs in, and never kept.
import type { Request } from "express";
import { Strategy, type StrategyOptions, type VerifyCallback } from "passport-oauth2";
import { z } from "zod";
import type { Config, ProviderConfig } from "../config.ts";

export const PROVIDERS = ["google", "discord"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Milliseconds for all that a provider is asked. */
const PATIENCE = 15_000;

/** What differs between them: the least that may be asked for, and how they name an account. */
const KINDS = {
  google: {
    scope: "openid",
    profile: z.object({ sub: z.string().min(1).max(255) }).transform(({ sub }) => sub),
  },
  discord: {
    scope: "identify",
    profile: z.object({ id: z.string().min(1).max(255) }).transform(({ id }) => id),
  },
};

/** Keeps state and PKCE verifier in the browser between leaving and coming back. */
export interface FlowStore {
  /** @returns the state to send along. */
  keep(verifier: string): string;
  /** @returns the verifier, if the state is the one that was sent along. */
  take(state: string): string | null;
}

export type Outcome =
  | { kind: "redirect"; url: string }
  | { kind: "identified"; providerId: string }
  /** The user said no, or the answer belongs to no request of this browser. */
  | { kind: "refused" };

/**
 * Sends the browser to the provider, or, if it comes from there, asks whom it was signed in as.
 * @throws whatever goes wrong with the provider.
 */
export function askProvider(
  provider: Provider,
  config: Config,
  store: FlowStore,
  req: Request,
): Promise<Outcome> {
  const settings = config.providers[provider]!;
  const callback = `${config.publicUrl}/api/v1/auth/${provider}/callback`;
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${provider} does not answer`)), PATIENCE);
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    // Passport calls these on the strategy, whatever framework it runs in.
    const actions = {
      redirect: (url: string) => settle({ kind: "redirect", url }),
      success: (providerId: string) => settle({ kind: "identified", providerId }),
      fail: () => settle({ kind: "refused" }),
      error: fail,
    };
    Object.assign(strategyOf(provider, settings, callback, store), actions).authenticate(req, {});
  });
}

function strategyOf(provider: Provider, settings: ProviderConfig, callbackURL: string, store: FlowStore) {
  const verify = (accessToken: string, _refresh: string, _profile: object, done: VerifyCallback) => {
    profileOf(provider, settings, accessToken).then(
      (providerId) => done(null, providerId),
      (error: Error) => done(error),
    );
  };
  return new Strategy(
    {
      authorizationURL: settings.authorizeUrl,
      tokenURL: settings.tokenUrl,
      clientID: settings.clientId,
      clientSecret: settings.clientSecret,
      callbackURL,
      scope: KINDS[provider].scope,
      pkce: true,
      state: true,
      skipUserProfile: true,
      store: {
        // Passport tells the two forms of each by their number of parameters.
        store: (_req: Request, verifier: string, _state: unknown, _meta: unknown, done: StoreCallback) =>
          done(null, store.keep(verifier)),
        verify: (_req: Request, state: string, _meta: unknown, done: StoreCallback) =>
          done(null, store.take(state) ?? false),
      },
    } as unknown as StrategyOptions,
    verify,
  );
}

type StoreCallback = (error: Error | null, value: string | false) => void;

/** The id of the account that a token belongs to. */
async function profileOf(provider: Provider, { profileUrl }: ProviderConfig, token: string): Promise<string> {
  const response = await fetch(profileUrl, {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${provider} answered ${response.status} to who has signed in`);
  return KINDS[provider].profile.parse(await response.json());
}
