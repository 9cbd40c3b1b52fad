// The requests of the account page.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { request } from "../api/http.ts";

export type Profile = Gets<Api["GET /me"]>;
export type Provider = Gets<Api["GET /auth/providers"]>["providers"][number];
export type OpenSession = Gets<Api["GET /auth/sessions"]>["sessions"][number];
export type Conflict = NonNullable<Gets<Api["GET /auth/conflict"]>>;

export interface Account {
  profile: Profile;
  linked: Provider[];
  /** When the recovery key was made; null without one. */
  recoveryKeyCreatedAt: string | null;
  sessions: OpenSession[];
  avatars: string[];
  /** The open choice between two accounts, after coming back from a provider. */
  conflict: Conflict | null;
}

export async function loadAccount(): Promise<Account> {
  const [profile, { identities, recoveryKey }, { sessions }, { avatars }, conflict] = await Promise.all([
    ask("GET /me"),
    ask("GET /auth/identities"),
    ask("GET /auth/sessions"),
    request("GET /avatars"),
    ask("GET /auth/conflict"),
  ]);
  return {
    profile,
    linked: identities.map(({ provider }) => provider),
    recoveryKeyCreatedAt: recoveryKey?.createdAt ?? null,
    sessions,
    avatars,
    conflict,
  };
}

/** Opens the provider's page, which leads back to this page. */
export function visitProvider(provider: Provider): void {
  location.assign(`/api/v1/auth/${provider}/start?returnTo=/account`);
}
