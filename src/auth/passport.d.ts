// Types of passport that the published packages lack: the user of our strategies, and state stores that keep a PKCE
// verifier (@types/passport-oauth2 declares only stores without one).

declare namespace Express {
  interface User {
    /** The account's id at the provider. */
    providerId: string;
  }
}

declare module "passport-oauth2" {
  import type { Request } from "express";
  import { Strategy as PassportStrategy } from "passport";

  /** passport-oauth2 calls the form that takes a verifier if `store` has five parameters and `verify` four. */
  export interface PkceStateStore {
    store(
      req: Request,
      verifier: string,
      state: unknown,
      meta: object,
      done: (error: Error | null, state?: string) => void,
    ): void;
    /** `done` takes the verifier that belongs to the state, or false. */
    verify(
      req: Request,
      state: string,
      meta: object,
      done: (error: Error | null, verifier: string | false) => void,
    ): void;
  }

  export interface StrategyOptions {
    authorizationURL: string;
    tokenURL: string;
    clientID: string;
    clientSecret: string;
    callbackURL: string;
    scope: string;
    pkce: true;
    store: PkceStateStore;
  }

  export class Strategy extends PassportStrategy {
    constructor(
      options: StrategyOptions,
      verify: (
        accessToken: string,
        refreshToken: string | undefined,
        profile: Express.User,
        done: (error: Error | null, user?: Express.User) => void,
      ) => void,
    );
    userProfile(accessToken: string, done: (error: Error | null, profile?: Express.User) => void): void;
  }
}
