// The server and the browser that the tests of a file share.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openTestSite, type TestSite } from "../support/test-site.ts";
import { connectBrowser } from "./player.ts";

/** Opens both before the first test of the file, and closes them after the last. See openTestSite. */
export function openSite(
  ...wishes: Parameters<typeof openTestSite>
): TestSite & { readonly browser: Browser } {
  const site = openTestSite(...wishes) as TestSite & { browser: Browser };
  beforeAll(async () => {
    site.browser = await connectBrowser();
  });
  afterAll(() => site.browser.close());
  return site;
}
