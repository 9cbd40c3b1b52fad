// Checks the campaign's files: each by its schema, then what they name, then that it can be played to its end.
import { checkDeck } from "../../engine/deck.ts";
import type { Pool } from "../../engine/pool.ts";
import { PRESETS } from "../../engine/rules.ts";
import { checkRules } from "../../engine/rules-check.ts";
import type { DataFile } from "../check.ts";
import { type DeckList, deckOf, type Pack } from "../content.ts";
import type { Cosmetics } from "../cosmetics.ts";
import { type CardDataIssue, parse } from "../issues.ts";
import { checkReward } from "../reward-schema.ts";
import { isMet, leaderOf, missing, missingFor, type Standing } from "./requirements.ts";
import { hallRulesOf, rulesOf } from "./rules.ts";
import { hallFile, settingsFile } from "./schema.ts";
import type { Campaign, Hall, HallRules, Npc, Requirement } from "./types.ts";

/** What the campaign refers to. */
export interface CampaignContent {
  pool: Pool;
  decks: readonly DeckList[];
  packs: readonly Pack[];
}

/** What the check needs besides. */
export type CheckedContent = CampaignContent & { cosmetics: Cosmetics };

interface PlacedHall {
  file: string;
  hall: Hall;
}

type Report = (path: string, message: string) => void;

/** The campaign of these files, if each fits its schema, and everything that is wrong with them. */
export function checkCampaign(
  files: DataFile[],
  settings: DataFile,
  content: CheckedContent,
): { campaign: Campaign | null; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const placed = files.flatMap(({ file, data }): PlacedHall[] => {
    const hall = parse(hallFile, data, { file, card: "" }, issues);
    return hall ? [{ file, hall }] : [];
  });
  const settled = parse(settingsFile, settings.data, { file: settings.file, card: "" }, issues);
  if (!settled || placed.length < files.length) return { campaign: null, issues };
  placed.sort((a, b) => a.hall.order - b.hall.order);
  const campaign = { halls: placed.map(({ hall }) => hall), settings: settled };
  const names = namesOf(campaign, content);
  const unique = uniqueness();
  for (const { file, hall } of placed) checkHall(hall, file, names, content, unique, issues);
  if (!names.npcs.has(settled.hard.after)) {
    const message = `there is no NPC "${settled.hard.after}"`;
    issues.push({ file: settings.file, card: "", path: "hard.after", message });
  }
  const leagues = placed.filter(({ hall }) => hall.kind === "league");
  if (leagues.length !== 1) {
    const message = `one hall must be the league, not ${leagues.length}`;
    issues.push({ file: leagues.at(-1)?.file ?? settings.file, card: "", path: "kind", message });
  }
  issues.push(...notGiven(campaign, content.cosmetics));
  if (issues.length === 0) issues.push(...unreachable(campaign, placed));
  return { campaign, issues };
}

/** Ids that the files may name. */
interface Names {
  halls: Set<string>;
  npcs: Set<string>;
  cards: Set<string>;
  packs: Set<string>;
  cosmetics: Set<string>;
  /** Cosmetics that are obtained in the campaign. */
  prizes: Set<string>;
  decks: Map<string, DeckList>;
}

function namesOf({ halls }: Campaign, { pool, packs, decks, cosmetics }: CheckedContent): Names {
  return {
    halls: new Set(halls.map(({ id }) => id)),
    npcs: new Set(halls.flatMap(({ npcs }) => npcs.map(({ id }) => id))),
    cards: new Set(pool.cards.map(({ id }) => id)),
    packs: new Set(packs.map(({ id }) => id)),
    cosmetics: new Set(cosmetics.keys()),
    prizes: new Set(ofCampaign(cosmetics)),
    decks: new Map(decks.map((deck) => [deck.id, deck])),
  };
}

/** Ids of the cosmetics that are obtained in the campaign. */
function ofCampaign(cosmetics: Cosmetics): string[] {
  return [...cosmetics.values()].filter(({ obtained }) => obtained.includes("campaign")).map(({ id }) => id);
}

/** Cosmetics that say they are obtained in the campaign, and that no NPC gives for a first win. */
function notGiven({ halls }: Campaign, cosmetics: Cosmetics): CardDataIssue[] {
  const rewards = halls.flatMap(({ npcs }) => npcs.map((npc) => npc.rewards));
  const given = new Set(
    rewards.flatMap(({ first, hard }) => [...(first.cosmetics ?? []), ...(hard.cosmetics ?? [])]),
  );
  const message = "is obtained in the campaign, but no NPC of cards/campaign/halls gives it for a first win";
  return ofCampaign(cosmetics)
    .filter((id) => !given.has(id))
    .map((id) => ({ file: "cards/store/cosmetics", card: id, path: "obtained", message }));
}

/** @returns a function that reports a value that it was called with before. */
function uniqueness() {
  const seen = new Set<string>();
  return (kind: string, value: string | number, report: (message: string) => void) => {
    const key = `${kind} ${value}`;
    if (seen.has(key)) report(`there is another ${kind} ${JSON.stringify(value)}`);
    seen.add(key);
  };
}

function checkHall(
  hall: Hall,
  file: string,
  names: Names,
  content: CheckedContent,
  unique: ReturnType<typeof uniqueness>,
  issues: CardDataIssue[],
): void {
  const report: Report = (path, message) => issues.push({ file, card: hall.id, path, message });
  const name = file.replace(/^.*\/|\.json$/g, "");
  if (hall.id !== name) report("id", `must be the file's name, "${name}"`);
  unique("hall", hall.id, (message) => report("id", message));
  unique("order", hall.order, (message) => report("order", message));
  checkHallRules(hall.rules, "rules", report);
  checkRequirement(hall.requires, "requires", names, report);
  if (hall.requires.winsHere) report("requires.winsHere", "only allowed for an NPC");
  hall.npcs.forEach((npc, i) => {
    const at = `npcs[${i}]`;
    unique("NPC", npc.id, (message) => report(`${at}.id`, message));
    unique("name", npc.name, (message) => report(`${at}.name`, message));
    checkNpc(hall, npc, names, content, (path, message) => report(`${at}.${path}`, message));
  });
}

function checkNpc(hall: Hall, npc: Npc, names: Names, { pool }: CampaignContent, report: Report): void {
  if (npc.rules) checkHallRules(npc.rules, "rules", report);
  checkRequirement(npc.requires ?? {}, "requires", names, report);
  for (const [kind, reward] of Object.entries(npc.rewards)) {
    checkReward(reward, names, (path, message) => report(`rewards.${kind}.${path}`, message));
    for (const id of reward.cosmetics ?? []) {
      if (names.cosmetics.has(id) && !names.prizes.has(id))
        report(
          `rewards.${kind}.cosmetics`,
          `${id} is not obtained in the campaign, by cards/store/cosmetics`,
        );
    }
  }
  if (npc.rewards.repeat.cosmetics) report("rewards.repeat.cosmetics", "only a first win gives cosmetics");
  const deck = names.decks.get(npc.deck);
  if (!deck) return report("deck", `there is no deck "${npc.deck}" in cards/decks`);
  const rules = rulesOf(hallRulesOf(hall, npc));
  if (checkRules(rules).length > 0) return;
  for (const { path, message } of checkDeck(rules, pool, deckOf(deck)))
    report("deck", `"${npc.deck}" breaks the rules of the match: ${path}: ${message}`);
}

function checkHallRules(rules: HallRules, at: string, report: Report): void {
  if (rules.changes && !rules.about) report(`${at}.about`, "missing; must say what the changes mean");
  for (const field of Object.keys(rules.changes ?? {})) {
    if (!Object.hasOwn(PRESETS.house, field) || field === "name")
      return report(`${at}.changes.${field}`, "is not a rule that can be changed");
  }
  for (const { path, message } of checkRules(rulesOf(rules))) report(`${at}.changes.${path}`, message);
}

function checkRequirement(requirement: Requirement, at: string, names: Names, report: Report): void {
  const known = (path: string, ids: readonly string[], of: ReadonlySet<string>, kind: string) => {
    for (const id of ids) if (!of.has(id)) report(`${at}.${path}`, `there is no ${kind} "${id}"`);
  };
  known("medals", requirement.medals ?? [], names.halls, "hall");
  known("beaten", requirement.beaten ?? [], names.npcs, "NPC");
  known("owns", Object.keys(requirement.owns ?? {}), names.cards, "card");
}

/**
 * Plays the campaign as somebody who wins every match and owns only the cards that its rewards give. What never opens
 * cannot be reached.
 */
function unreachable(campaign: Campaign, placed: PlacedHall[]): CardDataIssue[] {
  const medals = new Set<string>();
  const beaten = new Set<string>();
  const cards = new Map<string, number>();
  const standing: Standing = { medals, beaten, owned: (card) => cards.get(card) ?? 0 };
  const all = campaign.halls.flatMap((hall) => hall.npcs.map((npc) => ({ hall, npc })));
  for (let before = -1; before < beaten.size; ) {
    before = beaten.size;
    for (const { hall, npc } of all) {
      if (beaten.has(npc.id) || !isMet(missingFor(campaign, hall, npc, standing))) continue;
      beaten.add(npc.id);
      if (npc === leaderOf(hall)) medals.add(hall.id);
      for (const [card, count] of Object.entries(npc.rewards.first.cards ?? {}))
        cards.set(card, standing.owned(card) + count);
    }
  }
  const unmet = (left: Requirement) => `can never be reached: ${JSON.stringify(left)} is not met`;
  return placed.flatMap(({ file, hall }) => {
    const left = missing(hall.requires, standing, campaign);
    if (!isMet(left)) return [{ file, card: hall.id, path: "requires", message: unmet(left) }];
    return hall.npcs.flatMap((npc, i): CardDataIssue[] => {
      if (beaten.has(npc.id)) return [];
      const message = unmet(missingFor(campaign, hall, npc, standing));
      return [{ file, card: hall.id, path: `npcs[${i}].requires`, message }];
    });
  });
}
