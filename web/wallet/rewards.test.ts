// Rewards as the client draws them: nothing that a reward can give is left out.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import type { Reward } from "../../cards/reward-schema.ts";
import { withTexts } from "../text/index.ts";
import { OtherRewards } from "./OtherRewards.tsx";
import { Rewards } from "./Rewards.tsx";

const EVERYTHING: Required<Reward> = {
  mantibucks: 100,
  dust: 20,
  packs: { "the-drowned-star": 2 },
  cards: { "wld-192": 1 },
  cosmetics: ["back-tidewater", "title-snowblind"],
  premiumDays: 30,
  battlePass: "first-frost",
};

beforeAll(() => withTexts(Promise.resolve()));

test.each(Object.entries(EVERYTHING))("%s are drawn", (kind, given) => {
  const reward = { [kind]: given };
  // The second is loaded by the first, which draws nothing of it until it is there.
  const drawn = [Rewards, OtherRewards].map((part) => renderToStaticMarkup(createElement(part, { reward })));
  expect(drawn.join("")).toContain(`data-reward="${kind}"`);
});

test("cosmetics, days and seasons have their names", () => {
  const drawn = renderToStaticMarkup(createElement(OtherRewards, { reward: EVERYTHING }));
  for (const name of [
    "Tidewater",
    "Card back",
    "Snowblind",
    "30 days of premium",
    "Battle pass: First Frost",
  ])
    expect(drawn).toContain(name);
});
