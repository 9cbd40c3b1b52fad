// Google and Discord as passport strategies: authorization code with state and PKCE. Their tokens are used once, to
// ask who signs in, and never stored.
import type { Request, Response } from "express";
import { Passport } from "passport";
import { type PkceStateStore, Strategy } from "passport-oauth2";
import { z } from "zod";
import type { Config, ProviderConfig } from "../config.ts";
import { API_ROOT } from "../http/openapi.ts";

export const PROVIDERS = ["google", "discord"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Limits all requests to a provider after it has sent the browser back. */
const PROVIDER_TIMEOUT_MS = 15_000;

const AccountId = z.string().min(1).max(255);

/** What differs between the providers: the smallest scope that tells who signs in, and how the profile names an account. */
const PROFILE_REQUESTS = {
  google: {
    scope: "openid",
    response: z.object({ sub: AccountId }).transform(({ sub }) => ({ providerId: sub })),
  },
  discord: {
    scope: "identify",
    response: z.object({ id: AccountId }).transform(({ id }) => ({ providerId: id })),
  },
};

/** No # members: passport calls a strategy through an object that only inherits from it. */
class ProviderStrategy extends Strategy {
  private readonly provider: Provider;
  private readonly profileUrl: string;

  constructor(provider: Provider, settings: ProviderConfig, callbackURL: string, store: PkceStateStore) {
    super(
      {
        authorizationURL: settings.authorizeUrl,
        tokenURL: settings.tokenUrl,
        clientID: settings.clientId,
        clientSecret: settings.clientSecret,
        callbackURL,
        scope: PROFILE_REQUESTS[provider].scope,
        pkce: true,
        store,
      },
      (_accessToken, _refreshToken, profile, done) => done(null, profile),
    );
    this.provider = provider;
    this.profileUrl = settings.profileUrl;
  }

  override userProfile(accessToken: string, done: (error: Error | null, profile?: Express.User) => void) {
    this.fetchProfile(accessToken).then((profile) => done(null, profile), done);
  }

  private async fetchProfile(accessToken: string): Promise<Express.User> {
    const response = await fetch(this.profileUrl, {
      headers: { Authorization: `Bearer ${accessToken}`, Accept: "application/json" },
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    });
    if (!response.ok)
      throw new Error(`${this.provider} answered the profile request with ${response.status}`);
    return PROFILE_REQUESTS[this.provider].response.parse(await response.json());
  }
}

/**
 * Runs passport's middleware on a request: without a code it redirects the browser to the provider, with one it asks
 * the provider who signs in.
 * @returns the account's id at the provider; null if the user refused, or if the browser was redirected.
 * @throws whatever goes wrong with the provider.
 */
export type Authenticate = (provider: Provider, req: Request, res: Response) => Promise<string | null>;

/** @param storeOf where each strategy keeps state and verifier while the browser is away. */
export function createAuthenticate(
  config: Config,
  storeOf: (provider: Provider) => PkceStateStore,
): Authenticate {
  const passport = new Passport();
  for (const provider of PROVIDERS) {
    const settings = config.providers[provider];
    if (!settings) continue;
    const callbackUrl = `${config.publicUrl}${API_ROOT}/auth/${provider}/callback`;
    passport.use(provider, new ProviderStrategy(provider, settings, callbackUrl, storeOf(provider)));
  }

  return (provider, req, res) =>
    new Promise<string | null>((resolve, reject) => {
      const timeout = new Error(`${provider} did not answer within ${PROVIDER_TIMEOUT_MS} ms`);
      const timer = setTimeout(reject, PROVIDER_TIMEOUT_MS, timeout);
      // After a redirect passport calls nothing: the response has ended.
      res.once("close", () => {
        clearTimeout(timer);
        resolve(null);
      });
      const middleware = passport.authenticate(
        provider,
        { session: false },
        (error: Error | null, user?: Express.User | false) => {
          clearTimeout(timer);
          if (error) reject(error);
          else resolve(user ? user.providerId : null);
        },
      );
      middleware(req, res, reject);
    });
}
