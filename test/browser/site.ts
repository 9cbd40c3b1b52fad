// The server and the browser of a file of tests.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "../../src/db/index.ts";
import type { StartOptions } from "../../src/index.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./player.ts";

/** Theirs is everything from the first test to the last. */
export interface Site {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly db: Database["db"];
}

/** Opens them before the first test of a file, and closes them after the last. See startTestServer for what it takes. */
export function openSite(env: Record<string, string> = {}, options: StartOptions = {}): Site {
  const site = {} as { -readonly [Key in keyof Site]: Site[Key] };
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    site.server = opened.adopt(await startTestServer(env, options), (server) => server.close());
    site.db = opened.adopt(await openDatabase(site.server.config), (database) => database.close()).db;
    site.browser = opened.adopt(await launchBrowser(), (browser) => browser.close());
  });
  afterAll(() => opened.disposeAsync());
  return site;
}
