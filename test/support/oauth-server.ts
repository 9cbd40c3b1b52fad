// A real OAuth 2.0 server on loopback in the place of Google and Discord, with pages to sign in and to consent.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import OidcProvider from "oidc-provider";
import { freePort } from "../../scripts/support/free-port.mjs";
import type { Provider } from "../../src/auth/providers.ts";
import type { Logger } from "../../src/logger.ts";
import type { Answer, BrowserSession } from "./browser-session.ts";
import { startTestServer, type TestServer } from "./server.ts";

export interface OAuthServer {
  url: string;
  /** Access tokens that it has given out. */
  tokens: string[];
  close(): Promise<void>;
}

/** @param game where the game is, to send browsers back to. */
async function startOAuthServer(game: string): Promise<OAuthServer> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens: string[] = [];
  const provider = new OidcProvider(url, {
    clients: ["google", "discord"].map((name) => ({
      client_id: `${name}-client`,
      client_secret: `${name}-secret`,
      redirect_uris: [`${game}/api/v1/auth/${name}/callback`],
      token_endpoint_auth_method: "client_secret_post",
    })),
    pkce: { required: () => true },
    scopes: ["openid", "identify"],
    cookies: { keys: ["loopback"] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  provider.on("access_token.saved", ({ jti }) => tokens.push(jti));
  const answer = provider.callback();
  server.on("request", (req, res) => {
    if (req.url === "/users/@me") void discordUser(provider, req, res);
    else answer(req, res);
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, tokens, close };
}

/** Discord tells who a token belongs to in its own way. */
async function discordUser(provider: OidcProvider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const token = await provider.AccessToken.find(req.headers.authorization?.split(" ")[1] ?? "");
  res.writeHead(token ? 200 : 401, { "Content-Type": "application/json" });
  res.end(JSON.stringify(token ? { id: token.accountId, username: "whoever" } : {}));
}

/** The game with both providers, and the server that plays them. */
export async function startWithProviders(
  env: Record<string, string> = {},
  logger?: Logger,
): Promise<{ game: TestServer; oauth: OAuthServer; close(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const oauth = await startOAuthServer(url);
  const variables = ["google", "discord"].flatMap((name) => [
    [`${name}_CLIENT_ID`, `${name}-client`],
    [`${name}_CLIENT_SECRET`, `${name}-secret`],
    [`${name}_AUTHORIZE_URL`, `${oauth.url}/auth`],
    [`${name}_TOKEN_URL`, `${oauth.url}/token`],
    [`${name}_PROFILE_URL`, `${oauth.url}${name === "google" ? "/me" : "/users/@me"}`],
  ]);
  const providers = Object.fromEntries(variables.map(([name, value]) => [name.toUpperCase(), value]));
  const game = await startTestServer(
    { PORT: String(port), PUBLIC_URL: url, ...providers, ...env },
    { logger },
  );
  const close = async () => {
    await game.close();
    await oauth.close();
  };
  return { game, oauth, close };
}

/**
 * Goes through the provider's pages as a person would: signs in under the name, and consents or not.
 * @returns the address of the game that the browser is sent back to.
 */
export async function consent(start: string, login: string, { refuse = false } = {}): Promise<string> {
  const { origin } = new URL(start);
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(url, origin), {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      body: form && new URLSearchParams(form),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      cookies.set(name, value);
    }
    return { location: response.headers.get("Location"), page: await response.text(), url };
  };
  let step = await visit(start);
  for (let i = 0; i < 20; i++) {
    if (step.location) {
      if (new URL(step.location, origin).origin !== origin) return step.location;
      step = await visit(step.location);
    } else if (step.page.includes('name="login"')) {
      step = await visit(step.url, { prompt: "login", login, password: "any" });
    } else if (refuse) {
      step = await visit(`${step.url}/abort`);
    } else {
      step = await visit(step.url, { prompt: "consent" });
    }
  }
  throw new Error(`the provider's pages do not end: ${step.page.slice(0, 500)}`);
}

/** Leaves for the provider. @returns its address */
export async function leave(browser: BrowserSession, provider: Provider): Promise<string> {
  const { headers } = await browser.ask("GET", `/auth/${provider}/start?returnTo=/account`);
  return headers.get("Location")!;
}

/** Visits the address to which the provider sent the browser. */
export const comeBack = (browser: BrowserSession, address: string): Promise<Answer> =>
  browser.ask("GET", address.slice(address.indexOf("/auth/")));

/** All of it. @returns the page that the browser ends on */
export async function signIn(
  browser: BrowserSession,
  provider: Provider,
  login: string,
): Promise<string | null> {
  const { headers } = await comeBack(browser, await consent(await leave(browser, provider), login));
  if (headers.get("Location") === "/account?signIn=done") await browser.ask("POST", "/auth/refresh");
  return headers.get("Location");
}
