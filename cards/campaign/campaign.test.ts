// The campaign's files, and the check that finds what is wrong with them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDeck } from "../../engine/index.ts";
import type { DataFile } from "../check.ts";
import { deckOf } from "../content.ts";
import { loadCosmetics } from "../cosmetics.ts";
import { loadContent } from "../load.ts";
import { checkCampaign } from "./check.ts";
import { loadCampaign } from "./load.ts";
import { isMet, leaderOf, missingFor } from "./requirements.ts";
import { hallRulesOf, rulesOf } from "./rules.ts";
import type { Hall } from "./types.ts";

const content = loadContent();
const cosmetics = loadCosmetics();
const campaign = loadCampaign(content);
const npcs = campaign.halls.flatMap((hall) => hall.npcs.map((npc) => ({ hall, npc })));

describe("the campaign", () => {
  test("has eight clubs of four to six trainers and a leader, and a league of four and a champion", () => {
    const clubs = campaign.halls.filter(({ kind }) => kind === "club");
    expect(clubs).toHaveLength(8);
    for (const { npcs } of clubs) {
      expect(npcs.length).toBeGreaterThanOrEqual(5);
      expect(npcs.length).toBeLessThanOrEqual(7);
    }
    expect(campaign.halls.at(-1)).toMatchObject({ kind: "league" });
    expect(campaign.halls.at(-1)?.npcs).toHaveLength(5);
    expect(npcs.length).toBeGreaterThanOrEqual(45);
  });

  test("gives each NPC a deck that is legal by its rules", () => {
    for (const { hall, npc } of npcs) {
      const deck = content.decks.find(({ id }) => id === npc.deck);
      expect(deck, npc.deck).toBeDefined();
      expect(checkDeck(rulesOf(hallRulesOf(hall, npc)), content.pool, deckOf(deck!)), npc.id).toEqual([]);
    }
  });

  test("begins with one open club, whose leader waits for three wins", () => {
    const standing = { medals: new Set<string>(), beaten: new Set<string>(), owned: () => 0 };
    const open = npcs.filter(({ hall, npc }) => isMet(missingFor(campaign, hall, npc, standing)));
    expect(new Set(open.map(({ hall }) => hall.id))).toEqual(new Set(["duckpond"]));
    const [{ hall }] = open;
    expect(missingFor(campaign, hall, leaderOf(hall), standing)).toEqual({ winsHere: 3 });
  });

  test("gives a cosmetic with each medal, and every cosmetic of the campaign somewhere", () => {
    for (const hall of campaign.halls)
      expect(leaderOf(hall).rewards.first.cosmetics, hall.id).toHaveLength(1);
    const given = npcs.flatMap(({ npc: { rewards } }) => [rewards.first, rewards.hard]);
    const ids = given.flatMap((reward) => reward.cosmetics ?? []);
    const obtained = [...cosmetics.values()].filter((item) => item.obtained.includes("campaign"));
    expect(ids.sort()).toEqual(obtained.map(({ id }) => id).sort());
  });

  test("changes the rules in several ways", () => {
    const changes = new Set(npcs.map(({ hall, npc }) => JSON.stringify(rulesOf(hallRulesOf(hall, npc)))));
    expect(changes.size).toBeGreaterThanOrEqual(7);
  });
});

const folder = join(import.meta.dirname, "halls");
const fileOf = (name: string): DataFile => ({
  file: `cards/campaign/halls/${name}`,
  data: JSON.parse(readFileSync(join(folder, name), "utf8")),
});
const settings = (): DataFile => ({
  file: "cards/campaign/settings.json",
  data: structuredClone(campaign.settings),
});

/** The issues of the files after changes to one of them, each as one line. */
function issuesAfter(name: string, change: (hall: Hall) => void): string[] {
  const files = readdirSync(folder).sort().map(fileOf);
  change(files.find(({ file }) => file.endsWith(`/${name}.json`))?.data as Hall);
  const { issues } = checkCampaign(files, settings(), { ...content, cosmetics });
  return issues.map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

describe("the check names file, path and what is allowed for", () => {
  const at = "cards/campaign/halls/duckpond.json";
  test.each<[string, (hall: Hall) => void, string | RegExp]>([
    [
      "a deck that breaks the rules",
      ({ npcs }) => (npcs[0].deck = "long-swell-pocket"),
      /npcs\[0\]\.deck: "long-swell-pocket" breaks the rules of the match/,
    ],
    [
      "a deck that is not there",
      ({ npcs }) => (npcs[1].deck = "gone"),
      'npcs[1].deck: there is no deck "gone"',
    ],
    [
      "a level that is not there",
      ({ npcs }) => (npcs[0].level = 11),
      "npcs[0].level: unknown 11; allowed: 1, 2,",
    ],
    [
      "an unknown personality",
      ({ npcs }) => (npcs[0].personality = "rude"),
      'npcs[0].personality: unknown "rude"',
    ],
    ["unknown looks", ({ npcs }) => (npcs[0].looks = "old mna"), 'npcs[0].looks: unknown "mna"; allowed: '],
    [
      "a missing reward",
      ({ npcs }) => delete (npcs[2].rewards as Partial<(typeof npcs)[0]["rewards"]>).repeat,
      "npcs[2].rewards.repeat: missing",
    ],
    [
      "a reward of a pack that is not there",
      ({ npcs }) => (npcs[2].rewards.first = { packs: { none: 1 } }),
      "npcs[2].rewards.first.packs.none: there is no such pack; allowed: ",
    ],
    [
      "a reward of a cosmetic that only the store sells",
      ({ npcs }) => (npcs[2].rewards.first = { cosmetics: ["avatar-bolt"] }),
      "npcs[2].rewards.first.cosmetics: avatar-bolt is not obtained in the campaign",
    ],
    [
      "a cosmetic for each repeated win",
      ({ npcs }) => (npcs[2].rewards.repeat = { cosmetics: ["avatar-mountain"] }),
      "npcs[2].rewards.repeat.cosmetics: only a first win gives cosmetics",
    ],
    [
      "a requirement of an NPC that is not there",
      ({ npcs }) => (npcs[3].requires = { beaten: ["nobody"] }),
      'npcs[3].requires.beaten: there is no NPC "nobody"',
    ],
    [
      "an NPC that cannot be reached",
      ({ npcs }) => (npcs[4].requires = { beaten: ["aldis"] }),
      /npcs\[4\]\.requires: can never be reached/,
    ],
    [
      "a hall that waits for itself, with all that wait for it",
      (hall) => (hall.requires = { medals: ["duckpond"] }),
      "requires: can never be reached",
    ],
    [
      "a rule out of its bounds",
      ({ rules }) => (rules.changes = { bench: 90 }),
      "rules.changes.bench: bench is 90; it must be a whole number from 1 to 8",
    ],
    ["changes without words for them", ({ rules }) => delete rules.about, "rules.about: missing"],
    [
      "a line that is missing",
      ({ npcs }) => delete (npcs[0].dialogue as Partial<(typeof npcs)[0]["dialogue"]>).comeback,
      "npcs[0].dialogue.comeback: missing",
    ],
    [
      "an id that is taken",
      ({ npcs }) => (npcs[1].id = npcs[0].id),
      'npcs[1].id: there is another NPC "pip-warren"',
    ],
  ])("%s", (_, change, expected) => {
    const lines = issuesAfter("duckpond", change);
    const found = lines.find((line) => line.startsWith(at)) ?? lines.join("\n");
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toContain(expected);
  });

  test("a cosmetic of the campaign that nobody gives", () => {
    const lines = issuesAfter("duckpond", ({ npcs }) => delete npcs[4].rewards.first.cosmetics);
    expect(lines).toEqual([
      expect.stringMatching(/^cards\/store\/cosmetics obtained: is obtained in the camp/),
    ]);
  });

  test("no league, and a second one", () => {
    const league = campaign.halls.at(-1)!.id;
    expect(issuesAfter(league, (hall) => (hall.kind = "club"))).toContain(
      "cards/campaign/settings.json kind: one hall must be the league, not 0",
    );
    expect(issuesAfter("duckpond", (hall) => (hall.kind = "league"))).toContain(
      `cards/campaign/halls/${league}.json kind: one hall must be the league, not 2`,
    );
  });

  test("several mistakes at once", () => {
    const lines = issuesAfter("duckpond", ({ npcs }) => {
      npcs[0].deck = "gone";
      npcs[1].rewards.first = { packs: { none: 1 } };
    });
    expect(lines).toHaveLength(2);
  });
});
