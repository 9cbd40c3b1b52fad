// What happens beside the game, in real browsers: draws, emotes, rematches, spectators.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Card, Effect } from "../../engine/index.ts";
import { contentWith } from "../support/changed-content.ts";
import { expectAccessible, FIGURES } from "./axe.ts";
import { playUntil } from "./clicks.ts";
import {
  DESK,
  expectBriefly,
  expectTidy,
  LYING,
  newVisitor,
  PHONE,
  sitTogether,
  startMatch,
  type Visitor,
  watchMatch,
} from "./player.ts";
import { openSite } from "./site.ts";

/** The game's own cards, but that every item and every supporter asks how many cards to draw. */
const content = contentWith((card): Card => {
  if (card.kind !== "item" && card.kind !== "supporter") return card;
  const { asBasic: _, condition: __, ...rest } = card;
  const options: Effect[][] = [1, 2].map((count) => [{ effect: "draw", count }]);
  return { ...rest, effects: [{ effect: "choice", options }] };
});

const site = openSite({ BOT_DELAY_MS: "0", LOG_LEVEL: "error" }, { content });

/** Two at a table, on a desk and on a phone. */
async function newPair(): Promise<{ host: Visitor; guest: Visitor; path: string }> {
  const host = await newVisitor(site.browser, DESK);
  const guest = await newVisitor(site.browser, PHONE);
  return { host, guest, path: await sitTogether(host, guest, site.server.url, "pocket") };
}

async function offerDraw(page: Page): Promise<void> {
  await page.keyboard.press("m");
  await page.getByTestId("offer-draw").click();
}

test("a draw is declined by touch, offered again by nobody this turn, and agreed on by keyboard", async () => {
  const { host, guest } = await newPair();
  await offerDraw(host.page);
  await host.page.getByTestId("notices").getByText("You have offered").waitFor();
  await expectBriefly(host.page.getByTestId("notices").getByText("declines the draw"), () =>
    guest.page.getByTestId("decline-draw").tap(),
  );
  await expectBriefly(host.page.getByTestId("toast").getByText("this turn already"), () =>
    offerDraw(host.page),
  );

  await offerDraw(guest.page);
  await host.page.getByTestId("draw-offer").waitFor();
  await host.page.keyboard.press("d");
  await host.page.keyboard.press("Enter");
  for (const { page } of [host, guest]) {
    await page.getByTestId("result").getByText("agreed on a draw").waitFor();
    expect(await page.getByTestId("result").locator("[data-winner]").getAttribute("data-winner")).toBe("-1");
  }
  await expectTidy(host);
  await expectTidy(guest);
});

test("a question over the table leaves the menu within reach, and comes back after it", async () => {
  const player = await newVisitor(site.browser, LYING);
  await startMatch(player, site.server.url, "bot");
  const { page } = player;
  const picker = page.getByTestId("picker");
  await playUntil(page, '[data-testid="picker"]');
  await expectAccessible(page, FIGURES);
  for (const open of [() => page.keyboard.press("m"), () => page.locator(".picker__menu").tap()]) {
    await picker.waitFor();
    await open();
    await page.getByTestId("menu").waitFor();
    await page.keyboard.press("Escape");
  }
  await picker.waitFor();
  await expectTidy(player);
});

test("an emote pops up at the other table until it is muted, and too many are refused for a while", async () => {
  const { host, guest } = await newPair();
  const say = async ({ page }: Visitor, emote: string) => {
    await page.keyboard.press("t");
    await page.locator(`.emote[data-emote="${emote}"]`).click();
  };
  await Promise.all([
    guest.page.getByRole("status").locator('.bubble[data-emote="hello"]').waitFor(),
    host.page.locator('.bubble[data-emote="hello"]').waitFor(),
    say(host, "hello"),
  ]);

  await guest.page.getByTestId("say").tap();
  await guest.page.getByTestId("mute").tap();
  await guest.page.locator('[data-testid="mute"][aria-checked="true"]').waitFor();
  await guest.page.keyboard.press("Escape");
  await guest.page.locator(".side--far").getByRole("img", { name: "muted" }).waitFor();
  await expectBriefly(host.page.locator('.bubble[data-emote="wow"]'), () => say(host, "wow"));
  await expectBriefly(host.page.locator('.bubble[data-emote="thanks"]'), () => say(guest, "thanks"));
  expect(await guest.page.locator('.bubble[data-emote="wow"]').count()).toBe(0);

  // Within the page, because a slow machine would take longer for each than the limit forgets.
  const sayUntilRefused = () =>
    host.page.evaluate(async () => {
      const find = (selector: string) => document.querySelector<HTMLElement>(selector);
      while (!find('.emote[aria-disabled="true"]')) {
        (find('.emote[data-emote="oops"]') ?? find('[data-testid="say"]'))!.click();
        await new Promise(requestAnimationFrame);
      }
    });
  await expectBriefly(host.page.getByTestId("toast").getByText("Too many emotes"), sayUntilRefused);
  await expectTidy(guest);
});

test("a rematch leads both players and whoever watches to a new table, and leaves muted who was", async () => {
  const { host, guest, path } = await newPair();
  const watcher = await newVisitor(site.browser, LYING);
  await watchMatch(watcher, site.server.url + path);
  await watcher.page.getByTestId("watching").waitFor();
  await host.page.getByRole("img", { name: "1 spectator" }).waitFor();
  await host.page.keyboard.press("t");
  await host.page.getByTestId("mute").click();
  await host.page.keyboard.press("Escape");

  await offerDraw(host.page);
  await guest.page.getByTestId("accept-draw").tap();
  await host.page.getByTestId("rematch").click();
  await host.page.getByTestId("rematch-status").getByText("Waiting for").waitFor();
  await guest.page.getByTestId("rematch-status").getByText("wants a rematch").waitFor();
  await guest.page.getByTestId("rematch").tap();
  for (const { page } of [host, guest, watcher])
    await page.getByTestId("result").waitFor({ state: "detached" });

  const paths = [host, guest, watcher].map(({ page }) => new URL(page.url()).pathname);
  expect(new Set(paths).size).toBe(1);
  expect(paths[0]).not.toBe(path.split("?")[0]);
  for (const visitor of [host, guest, watcher]) {
    await visitor.page.getByTestId("table").waitFor();
    await expectTidy(visitor);
  }
  // Each has a seat of their own there.
  for (const { page } of [host, guest]) await page.locator(".handcard[data-card]").first().waitFor();
  const muted = ({ page }: Visitor) => page.locator(".side--far").getByRole("img", { name: "muted" });
  await muted(host).waitFor();
  expect(await muted(guest).count()).toBe(0);
});

test("whoever leaves after the match is said to have left; the rematch can still be asked for", async () => {
  const { host, guest } = await newPair();
  await offerDraw(host.page);
  await guest.page.getByTestId("accept-draw").tap();
  await guest.page.getByTestId("home").tap();
  await host.page.getByTestId("rematch-status").getByText("has left the table").waitFor();
  await host.page.getByTestId("rematch").click();
  await host.page.getByTestId("rematch-status").getByText("may come back").waitFor();
  await host.page.getByTestId("rematch").click();
  await host.page.getByTestId("rematch-status").getByText("has left the table").waitFor();
});
