// Signing in when the provider is of no help, and what of all this stands in the log.
import { expect, test } from "vitest";
import { tokenKeys } from "../../src/auth/keys.ts";
import { createLogger } from "../../src/logger.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { consent, startWithProviders } from "../support/oauth-server.ts";
import { newGuest } from "../support/server.ts";

/** Below the API's root. */
const pathOf = (address: string) => address.slice(address.indexOf("/auth/"));

test("a provider that does not answer is told, and the game goes on", async () => {
  const lonely = await startWithProviders({
    GOOGLE_TOKEN_URL: "http://127.0.0.1:1/token",
    LOG_LEVEL: "fatal",
  });
  try {
    const browser = new BrowserSession(lonely.game.url);
    const { headers } = await browser.ask("GET", "/auth/google/start");
    const back = await consent(headers.get("Location")!, "unlucky");
    expect((await browser.ask("GET", pathOf(back))).headers.get("Location")).toBe("/?signIn=unavailable");
    await newGuest(lonely.game.url);
  } finally {
    await lonely.close();
  }
});

test("the log has a line for each request, and none of what signs in", async () => {
  const lines: string[] = [];
  const log = createLogger(
    { environment: "production", logLevel: "trace" },
    { write: (line) => lines.push(line) },
  );
  const watched = await startWithProviders({}, log);
  try {
    const browser = new BrowserSession(watched.game.url);
    const { headers } = await browser.ask("GET", "/auth/google/start?returnTo=/account");
    const back = await consent(headers.get("Location")!, "quiet");
    const { headers: answer } = await browser.ask("GET", pathOf(back));
    expect(answer.get("Location")).toBe("/account?signIn=done");
    const first = browser.cookies.get("renewal")!;
    await browser.ask("POST", "/auth/refresh");
    await browser.ask("GET", pathOf(back));
    const { key } = (await browser.ask("POST", "/auth/recovery-key")).body;
    await browser.ask("POST", "/auth/recover", { key });
    const logged = lines.join("");
    expect(logged).toContain(answer.get("X-Request-Id"));
    expect(logged).toContain("/api/v1/auth/google/callback");
    const { searchParams } = new URL(back);
    const secrets = [
      searchParams.get("code")!,
      searchParams.get("state")!,
      first,
      browser.cookies.get("renewal")!,
      browser.token!,
      key,
      ...watched.oauth.tokens,
      "google-secret",
      ...tokenKeys(watched.game.config).map(({ secret }) => secret),
    ];
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      expect(logged).not.toContain(secret);
    }
  } finally {
    await watched.close();
  }
});
