// The server and the database that the tests of a file share.
import { afterAll, beforeAll } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import type { StartOptions } from "../../src/index.ts";
import { startTestServer, type TestServer } from "./server.ts";

/** What is opened before the first test and closed after the last. */
export interface TestSite {
  readonly server: TestServer;
  readonly db: Db;
}

/**
 * Opens both before the first test of the file or of the `describe`, and closes them after the last.
 * @param env @param options see startTestServer.
 */
export function openTestSite(env: Record<string, string> = {}, options: StartOptions = {}): TestSite {
  const site = {} as { -readonly [Key in keyof TestSite]: TestSite[Key] };
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    site.server = opened.adopt(await startTestServer(env, options), (server) => server.close());
    site.db = opened.adopt(await openDatabase(site.server.config), (database) => database.close()).db;
  });
  afterAll(() => opened.disposeAsync());
  return site;
}
