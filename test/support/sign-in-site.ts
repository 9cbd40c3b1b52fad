// The server with its sign-in providers, and its database, that the tests of a file share.
import { afterAll, beforeAll } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import { BrowserSession } from "./browser-session.ts";
import { type OAuthServer, startWithProviders } from "./oauth-server.ts";
import type { TestServer } from "./server.ts";

interface Opened {
  game: TestServer;
  oauth: OAuthServer;
  db: Db;
}

/** Opens them before the first test of the file, and closes them after the last. */
export function openSignInSite(): Opened & { newBrowser(): BrowserSession } {
  const site = { newBrowser: () => new BrowserSession(site.game.url) } as ReturnType<typeof openSignInSite>;
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    const { game, oauth } = opened.adopt(await startWithProviders(), (servers) => servers.close());
    const { db } = opened.adopt(await openDatabase(game.config), (database) => database.close());
    Object.assign(site, { game, oauth, db } satisfies Opened);
  });
  afterAll(() => opened.disposeAsync());
  return site;
}
