// Another site's pages in a real browser: whatever they send, the guest who plays here keeps session and account.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startWithProviders } from "../support/oauth-server.ts";
import { connectBrowser, newContext } from "./player.ts";

let servers: Awaited<ReturnType<typeof startWithProviders>>;
/** The game is at 127.0.0.1, this at localhost: two sites, as far as a browser is concerned. */
let evil: Server;
let evilUrl: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  servers = await startWithProviders();
  evil = createServer((req, res) => {
    const { searchParams } = new URL(req.url!, "http://localhost");
    const redirect = searchParams.get("redirect");
    if (redirect) res.writeHead(302, { Location: redirect }).end();
    else res.writeHead(200, { "Content-Type": "text/html" }).end(searchParams.get("html") ?? "");
  });
  evil.listen(0, "localhost");
  await once(evil, "listening");
  evilUrl = `http://localhost:${(evil.address() as AddressInfo).port}/`;
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser.close();
  evil.closeAllConnections();
  evil.close();
  await servers.close();
});
beforeEach(async () => {
  context = await newContext(browser);
  page = await context.newPage();
  await page.goto(`${servers.game.url}/account`);
  await page.getByRole("button", { name: "Enter as a guest" }).click();
  await page.getByTestId("player-name").waitFor();
});
afterEach(() => context.close());

const endpoint = (path: string) => `${servers.game.url}/api/v1/auth/${path}`;
const nameShown = () => page.getByTestId("player-name").textContent();
/** The sessions of the cookies: id and family, without the secret, which a page of the game that a link leads to renews. */
const cookies = async () =>
  (await context.cookies(endpoint("guest"))).map(({ value }) =>
    Buffer.from(value, "base64url").subarray(0, 32).toString("hex"),
  );

/**
 * Opens a page of the other site in a tab of its own, and waits until the game has answered what that page sends.
 * @param html may name the endpoint as ENDPOINT, and the other site as EVIL.
 * @returns the tab
 */
async function attack(path: string, html: string, act: () => unknown): Promise<Page> {
  const filled = html.replaceAll("ENDPOINT", endpoint(path)).replaceAll("EVIL", evilUrl);
  const tab = await context.newPage();
  const toEndpoint = (request: Request) => request.url().startsWith(endpoint(path));
  const answered = Promise.race([
    context.waitForEvent("requestfinished", toEndpoint),
    // An answer that the page must not read counts as failed; its cookies count.
    context.waitForEvent("requestfailed", toEndpoint),
  ]);
  await tab.goto(`${evilUrl}?${new URLSearchParams({ html: filled })}`);
  // Later, so that a page that leaves has answered before it goes.
  await tab.evaluate(`void setTimeout(${act})`);
  expect((await (await answered).response())?.status() ?? 0).toBeLessThan(500);
  return tab;
}

const FORM = '<form method="post" action="ENDPOINT">';
const submit = () => document.forms[0].submit();
const click = () => document.querySelector("a")?.click();

test.each<[string, string, string, () => unknown]>([
  ["a form that makes a guest", "guest", FORM, submit],
  ["a form that renews without a cookie", "refresh", FORM, submit],
  [
    "a form in a hidden frame",
    "guest",
    `<iframe name="f"></iframe>${FORM.replace(">", ' target="f">')}`,
    submit,
  ],
  [
    "a form that sends JSON as text",
    "guest",
    FORM.replace(">", ' enctype="text/plain"><input name=\'{"a":"\' value=\'"}\'>'),
    submit,
  ],
  [
    "a form from a page without a referrer",
    "refresh",
    `<meta name="referrer" content="no-referrer">${FORM}`,
    submit,
  ],
  [
    "a request by script",
    "guest",
    '<a href="ENDPOINT"></a>',
    () =>
      void fetch(document.querySelector("a")!.href, {
        method: "POST",
        mode: "no-cors",
        credentials: "include",
      }).catch(() => {}),
  ],
  ["a link to a provider", "google/start", '<a href="ENDPOINT"></a>', click],
  [
    "a link to a provider by way of a redirect",
    "google/start",
    '<a href="EVIL?redirect=ENDPOINT"></a>',
    click,
  ],
  [
    "a page that sends itself to a provider",
    "google/start",
    '<a href="ENDPOINT"></a>',
    () => location.assign(document.querySelector("a")!.href),
  ],
  [
    "a frame that goes to a provider",
    "google/start",
    '<iframe></iframe><a href="ENDPOINT"></a>',
    () => {
      document.querySelector("iframe")!.src = document.querySelector("a")!.href;
    },
  ],
  [
    "a provider's answer that nobody asked for",
    "google/callback",
    '<a href="ENDPOINT?code=x&state=y"></a>',
    click,
  ],
])("%s takes nothing from a guest", async (_what, path, html, act) => {
  const name = await nameShown();
  const before = await cookies();
  expect(before).toHaveLength(1);
  await attack(path, html, act);
  expect(await cookies()).toEqual(before);
  await page.reload();
  await page.getByTestId("player-name").waitFor();
  expect(await nameShown()).toBe(name);
});

test("a link on another site to a provider leads to the account page, from which the sign-in goes on", async () => {
  const name = await nameShown();
  const tab = await attack("google/start", '<a href="ENDPOINT"></a>', click);
  await tab.waitForURL(`${servers.game.url}/account?signIn=cross_site`);
  await tab.getByText("Another site tried to start a sign-in").waitFor();
  expect(await tab.getByTestId("player-name").textContent()).toBe(name);
  await tab.getByTestId("visit-google").click();
  await tab.waitForURL((url) => url.origin === servers.oauth.url);
});
