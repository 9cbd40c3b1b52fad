// Checks a card that fits the schema: against the other cards, and against what its kind allows.

import type { Card, MantimonCard } from "../engine/card.ts";
import { TRIGGERS } from "../engine/language.ts";
import { checkTexts, type KnownNames } from "./check-text.ts";

type Report = (path: string, message: string) => void;

/** What other cards need to know of a card. */
export type RelatedCard = Pick<Card, "name" | "kind"> &
  Partial<Pick<MantimonCard, "stage" | "evolvesFrom">> & {
    attacks?: readonly { name: string }[];
    ability?: { name: string } | null;
    asBasic?: object;
  };

/** Names and evolutions of all cards, to which cards refer. */
export interface Relations {
  names: KnownNames;
  stages: ReadonlyMap<string, string>;
  origins: ReadonlyMap<string, string | null>;
}

/** Of cards with one name the first decides stage and origin of that name. */
export function relationsOf(cards: readonly RelatedCard[]): Relations {
  const creatures = cards.filter((card) => card.kind === "mantimon");
  const fossils = cards.filter((card) => card.asBasic !== undefined);
  const origins = new Map<string, string | null>();
  for (const { name, evolvesFrom = null } of creatures) {
    if (!origins.has(name)) origins.set(name, evolvesFrom);
  }
  const stages = new Map<string, string>();
  for (const { name } of fossils) stages.set(name, "basic");
  for (const { name, stage = "" } of creatures) if (!stages.has(name)) stages.set(name, stage);
  const names: KnownNames = {
    cards: new Set(cards.map((card) => card.name)),
    mantimon: new Set([...creatures, ...fossils].map((card) => card.name)),
    stadiums: new Set(cards.filter((card) => card.kind === "stadium").map((card) => card.name)),
    attacks: new Set(cards.flatMap(({ attacks = [] }) => attacks.map(({ name }) => name))),
    abilities: new Set(cards.flatMap(({ ability }) => (ability ? [ability.name] : []))),
  };
  return { names, stages, origins };
}

/** Checks that an evolution fits what it evolves from, and all cards of its name. */
export function checkRelations(card: RelatedCard, { stages, origins }: Relations, report: Report): void {
  if (card.kind !== "mantimon") return;
  const { stage: own = "basic", evolvesFrom: from = null } = card;
  const same = `another card named "${card.name}"`;
  if (stages.get(card.name) !== own) {
    report("stage", `must be ${stages.get(card.name)}, as on ${same}`);
  } else if (origins.get(card.name) !== from) {
    report("evolvesFrom", `must be "${origins.get(card.name)}", as on ${same}`);
  }
  const stage = from === null ? undefined : stages.get(from);
  const needed = { basic: null, stage1: "basic", stage2: "stage1" }[own];
  if (needed === null) {
    if (from !== null) report("evolvesFrom", `must be null for a basic, not "${from}"`);
  } else if (from === null) report("evolvesFrom", `missing; must name a ${needed} Mantimon`);
  else if (stage === undefined) report("evolvesFrom", `there is no Mantimon named "${from}"`);
  else if (stage !== needed) report("evolvesFrom", `must name a ${needed} Mantimon; "${from}" is ${stage}`);
}

const WORN = TRIGGERS.filter((when) => !["played", "evolved", "movedToActive", "anyPlayed"].includes(when));
/** The triggers that abilities of each kind of card can have. */
const SPEAKS: Record<"tool" | "energy" | "stadium", string[]> = {
  tool: ["always", ...WORN],
  energy: ["always", ...WORN],
  stadium: ["always", "activate", "anyPlayed", "eachTurnEnd", "betweenTurns"],
};

/** Checks a card by itself: where its texts are, and what they refer to. */
export function checkAlone(card: Card, names: KnownNames, report: Report): void {
  if (
    "ability" in card &&
    card.ability &&
    "type" in card.ability &&
    !/energyAttached/i.test(card.ability.when)
  ) {
    report("ability.type", 'is allowed only for "energyAttached" and "theirEnergyAttached"');
  }
  if (card.kind === "mantimon" && card.ability?.when === "anyPlayed")
    report("ability.when", '"anyPlayed" comes only for stadium cards');
  if (card.kind !== "mantimon") checkOther(card, report);
  else if (card.attacks.length === 0 && card.ability === null)
    report("attacks", "needs an attack or an ability");
  checkTexts(card, names, report);
}

function checkOther(card: Exclude<Card, MantimonCard>, report: Report): void {
  if ("ability" in card && card.ability) {
    const { when } = card.ability;
    const allowed = SPEAKS[card.kind];
    if (!allowed.includes(when)) {
      report("ability.when", `"${when}" never comes for ${card.kind} cards; allowed: ${allowed.join(", ")}`);
    }
    if ("place" in card.ability && card.kind === "stadium") {
      report("ability.place", "means nothing on a stadium");
    }
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
