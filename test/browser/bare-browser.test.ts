// A browser that gives a page little: site data is blocked, and what only pages of https have is missing, as on http.
import { expect, test } from "vitest";
import { playUntil } from "./clicks.ts";
import { expectTidy, newVisitor, startMatch } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

test("a guest enters, plays and follows links in a browser that keeps nothing, on an http address", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = player;
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    delete (Crypto.prototype as Partial<Crypto>).randomUUID;
  });
  await startMatch(player, site.server.url, "bot", "pocket");
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  await page.goBack();
  await page.getByRole("link", { name: "Decks" }).first().click();
  await page.waitForURL("**/decks");
  await page.getByTestId("own-decks").waitFor();
  expect(await page.getByTestId("player-name").textContent()).not.toBe("");
  await expectTidy(player);
});
