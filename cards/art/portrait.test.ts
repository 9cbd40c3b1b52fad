// Portraits: one for each character and bot, always the same, no two alike.
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { PERSONALITIES } from "../ai.ts";
import { loadCampaign } from "../campaign/load.ts";
import { loadContent } from "../load.ts";
import { portraitsOf } from "../portraits.ts";
import { portraitSvg } from "./portrait.ts";
import { PERSON_WORDS } from "./trainer/person.ts";

const campaign = loadCampaign(loadContent());
const portraits = portraitsOf(campaign);

test("everybody has a portrait, in known words", () => {
  const ids = portraits.map(({ id }) => id);
  for (const { npcs } of campaign.halls) for (const { id } of npcs) expect(ids).toContain(id);
  for (const { id } of PERSONALITIES) expect(ids).toContain(`bot-${id}`);
  const words = Object.values(PERSON_WORDS).flat();
  for (const { looks } of portraits) for (const word of looks.split(" ")) expect(words).toContain(word);
});

test("each is well-formed, the same each time, and unlike the others", () => {
  const drawn = portraits.map(portraitSvg);
  expect(portraits.map(portraitSvg)).toEqual(drawn);
  for (const svg of drawn) {
    const parser = new SaxesParser();
    parser.on("error", (error) => expect.fail(error.message));
    parser.write(svg).close();
  }
  const pictures = drawn.map((svg) => svg.replace(/aria-label="[^"]*"/, "").replace(/x[0-9a-z]{7,}/g, ""));
  expect(new Set(pictures).size).toBe(portraits.length);
});
