// The keys that sign tokens are replaced while a player sits at a table: the old key's tokens are refused, the page renews
// once, and the match goes on.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newDatabaseUrl } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";
import { startProcess } from "../support/servers.ts";
import { connectBrowser, newQuickVisitor, startMatch } from "./player.ts";

const [OLD, NEW] = [
  "the-old-key-of-tests-0123456789-abcdefghij",
  "the-new-key-of-tests-9876543210-jihgfedcba",
];

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** The access tokens that a page's requests carry, in their order and each once, and its renewals. */
function watchTokens(page: Page) {
  const seen = { tokens: new Set<string>(), renewals: 0 };
  page.on("request", (request) => {
    const [, token] = request.headers().authorization?.split(" ") ?? [];
    if (token) seen.tokens.add(token);
    if (request.url().endsWith("/auth/refresh")) seen.renewals++;
  });
  return seen;
}

test("a page whose token was signed with an old key renews once, also at a table, and plays on", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), DATA_DIR: scratchFolder() };
  const server = await startProcess({ ...env, JWT_KEYS: OLD });
  const visitor = await newQuickVisitor(browser, {});
  const { page } = visitor;
  const seen = watchTokens(page);
  const path = await startMatch(visitor, server.url, "bot");
  await page.getByTestId("table").waitFor();
  const [oldToken] = [...seen.tokens].slice(-1);
  const meWith = (token: string) =>
    fetch(`${server.url}/api/v1/auth/me`, { headers: { Authorization: `Bearer ${token}` } });
  const { port, host } = new URL(server.url);
  let current = server;
  const restart = async (JWT_KEYS: string) => {
    await current.kill();
    await page.getByTestId("reconnecting").waitFor();
    current = await startProcess({ ...env, JWT_KEYS, PORT: port, PUBLIC_ADDRESS: host });
    await page.getByTestId("reconnecting").waitFor({ state: "detached" });
  };

  // While both keys are accepted, nobody has to renew.
  await restart(`${NEW},${OLD}`);
  expect((await meWith(oldToken)).status).toBe(200);
  expect(seen.renewals).toBe(0);

  await restart(NEW);
  const refused = await meWith(oldToken);
  expect(refused.status).toBe(401);
  expect((await refused.json()).code).toBe("token_invalid");
  // The way back to the table and all that the page asks for meanwhile share one renewal.
  expect(seen.renewals).toBe(1);
  const player = page.getByTestId("player-name");
  await page.getByTestId("table").waitFor();
  expect(new URL(page.url()).pathname).toBe(path.split("?")[0]);

  // Elsewhere on the site the new token is used, and no further renewal is needed.
  await page.evaluate(() => history.back());
  await player.waitFor();
  expect(seen.renewals).toBe(1);
  const [newToken] = [...seen.tokens].slice(-1);
  expect(newToken).not.toBe(oldToken);
  expect((await meWith(newToken)).status).toBe(200);
});
