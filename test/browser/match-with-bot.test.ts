// Whole matches against the bot in a real browser, by each rule set, played by clicking what the table offers.
import { expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { gameName } from "../support/fuzz.ts";
import { playOn } from "./clicks.ts";
import { expectTidy, newQuickVisitor, recordedWinner, startMatch } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

test.each(["house", "standard", "pocket"])(
  "a phone plays the bot by the %s rules to the recorded end, and then again",
  async (rules) => {
    const player = await newQuickVisitor(site.browser, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const path = await startMatch(player, site.server.url, "bot", rules);
    const winner = await playOn(player, randomFrom(gameName(`clicks, ${rules}`)));
    expect(winner).toBe(await recordedWinner(site.db, path));
    await expectTidy(player);
    // The numbers of the match, and the table beside them.
    await player.page.getByTestId("numbers").getByText("Attack damage").waitFor();
    await player.page.getByTestId("points-plot").waitFor();
    // One row of buttons stays in sight, and leaves the rest to the plot.
    const bar = player.page.getByTestId("result").locator(".dialog__actions");
    expect(await bar.evaluate((element) => element.clientHeight)).toBeLessThan(100);
    await player.page.locator(".side--far").waitFor();

    await player.page.getByTestId("rematch").click();
    await player.page.getByTestId("result").waitFor({ state: "detached" });
    await player.page.getByTestId("table").waitFor();
    expect(player.page.url()).not.toContain(path);
  },
);
