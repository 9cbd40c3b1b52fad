// Checks card sets as a whole: each card against the schema, then what cards say of one another.

import type { Card, MantimonCard } from "../engine/card.ts";
import { checkTexts, type KnownNames } from "./check-text.ts";
import type { CardSet } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import { card as cardSchema, setFile } from "./schema.ts";

export interface DataFile {
  /** Path from the project's root. */
  file: string;
  data: unknown;
}

interface Placed {
  file: string;
  set: CardSet;
  card: Card;
}

/** The sets of these files, the first released first, and everything that is wrong with them. */
export function checkSets(files: DataFile[]): { sets: CardSet[]; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const sets: CardSet[] = [];
  const placed: Placed[] = [];
  const seen = new Map<string, string>();
  for (const { file, data } of files) {
    const header = parse(setFile, data, { file, card: "" }, issues);
    if (!header) continue;
    const set: CardSet = { ...header, cards: [] };
    header.cards.forEach((raw, i) => {
      const label = labelOf(raw, i);
      const first = seen.get(label);
      if (first)
        issues.push({ file, card: label, path: "id", message: `must be unique; ${first} has it already` });
      seen.set(label, `cards[${i}] of ${file}`);
      const card = parse(cardSchema, raw, { file, card: label }, issues);
      if (!card) return;
      set.cards.push(card);
      placed.push({ file, set, card });
    });
    sets.push(set);
  }
  sets.sort((a, b) => a.release - b.release);
  checkEach(placed, issues, issues.length > 0 ? mentionsOf(files) : []);
  return { sets, issues };
}

/** A card that cannot be read is still called by its id, where it has one. */
function labelOf(raw: unknown, index: number): string {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === "string" && id !== "" ? id : `cards[${index}]`;
}

/** Cards that could not be read still exist: their names must not be called missing as well. */
function mentionsOf(files: DataFile[]): Card[] {
  const cards = files.flatMap(
    ({ data }) => (data as { cards?: unknown } | null)?.cards ?? [],
  ) as Partial<Card>[];
  return cards.filter((card) => typeof card?.name === "string") as Card[];
}

function checkEach(placed: Placed[], issues: CardDataIssue[], unread: Card[]): void {
  const cards = [...placed.map(({ card }) => card), ...unread];
  const creatures = cards.filter((card) => card.kind === "mantimon");
  const fossils = cards.filter((card) => "asBasic" in card);
  const names: KnownNames = {
    cards: new Set(cards.map((card) => card.name)),
    mantimon: new Set([...creatures, ...fossils].map((card) => card.name)),
    stadiums: new Set(cards.filter((card) => card.kind === "stadium").map((card) => card.name)),
  };
  const origins = new Map<string, string | null>();
  for (const creature of creatures) {
    if (!origins.has(creature.name)) origins.set(creature.name, creature.evolvesFrom);
  }
  const stages = new Map<string, string>();
  for (const fossil of fossils) stages.set(fossil.name, "basic");
  for (const creature of creatures) if (!stages.has(creature.name)) stages.set(creature.name, creature.stage);
  for (const { file, set, card } of placed) {
    const report = (path: string, message: string) => issues.push({ file, card: card.id, path, message });
    const id = `${set.code}-${String(card.number).padStart(3, "0")}`;
    if (card.id !== id) report("id", `must be the set's code, a dash and the card's number: "${id}"`);
    if (card.kind === "mantimon") checkEvolution(card, stages, origins, report);
    else checkOther(card, report);
    checkTexts(card, names, report);
  }
}

type Report = (path: string, message: string) => void;

function checkEvolution(
  card: MantimonCard,
  stages: ReadonlyMap<string, string>,
  origins: ReadonlyMap<string, string | null>,
  report: Report,
): void {
  const same = `another card named "${card.name}"`;
  if (stages.get(card.name) !== card.stage) {
    report("stage", `must be ${stages.get(card.name)}, as on ${same}`);
  } else if (origins.get(card.name) !== card.evolvesFrom) {
    report("evolvesFrom", `must be "${origins.get(card.name)}", as on ${same}`);
  }
  if (card.attacks.length === 0 && card.ability === null) report("attacks", "needs an attack or an ability");
  const from = card.evolvesFrom;
  const stage = from === null ? undefined : stages.get(from);
  const needed = { basic: null, stage1: "basic", stage2: "stage1" }[card.stage];
  if (needed === null) {
    if (from !== null) report("evolvesFrom", `must be null for a basic, not "${from}"`);
  } else if (from === null) report("evolvesFrom", `missing; must name a ${needed} Mantimon`);
  else if (stage === undefined) report("evolvesFrom", `there is no Mantimon named "${from}"`);
  else if (stage !== needed) report("evolvesFrom", `must name a ${needed} Mantimon; "${from}" is ${stage}`);
}

const WORN = ["always", "damaged", "knockedOut", "betweenTurns"];
/** When the abilities of cards that are no Mantimon can speak at all. */
const SPEAKS = { tool: WORN, energy: WORN, stadium: ["always", "activate", "betweenTurns"] };

function checkOther(card: Exclude<Card, MantimonCard>, report: Report): void {
  if ("ability" in card && card.ability) {
    const { when } = card.ability;
    const allowed = SPEAKS[card.kind];
    if (!allowed.includes(when)) {
      report("ability.when", `"${when}" never comes for ${card.kind} cards; allowed: ${allowed.join(", ")}`);
    }
    if ("place" in card.ability) report("ability.place", "is allowed only for a Mantimon's ability");
  }
  if (card.kind === "energy") {
    if (!card.basic) return;
    if (card.provides.length > 1) report("provides", "must have one entry for a basic energy");
    if (card.ability) report("ability", "must be null for a basic energy");
  } else if (card.kind === "item" || card.kind === "supporter") {
    if (card.asBasic && card.kind === "supporter") report("asBasic", "is allowed only for an item");
    if (card.asBasic ? card.effects.length > 0 : card.effects.length === 0) {
      report(
        "effects",
        card.asBasic ? "must be empty for a card played as a basic" : "needs at least one effect",
      );
    }
  }
}
