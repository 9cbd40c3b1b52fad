// Checks the references in a card's texts: names must exist, and words such as "self" must have a meaning in that
// text.

import type { Card } from "../engine/card.ts";
import type { ModifierKind, Until } from "../engine/language.ts";
import { isMine, isPlainHit, isRecord } from "./answers.ts";
import { pathText } from "./parse.ts";

/** The names of all cards, which texts may refer to. */
export interface KnownNames {
  cards: ReadonlySet<string>;
  mantimon: ReadonlySet<string>;
  stadiums: ReadonlySet<string>;
  attacks: ReadonlySet<string>;
  abilities: ReadonlySet<string>;
}

interface Context {
  names: KnownNames;
  report: (path: string, message: string) => void;
  card: Card;
  attack: boolean;
  /** Whether the text is triggered by an attack. */
  attacker: boolean;
  /** Whether the text belongs to another Mantimon than the card's own: whom a lasting effect is on. */
  anothers: boolean;
  /** Whether energy attached to a Mantimon triggers the text, or one that is played. */
  receiver: boolean;
  /** Whether an earlier part of the text flips coins, or chooses. */
  flipped: boolean;
  chose: boolean;
  /** Whether it puts cards on a discard pile. */
  discarded: boolean;
}

type Path = (string | number)[];

/** Reports each name that does not exist and each reference without a meaning in its text. */
export function checkTexts(
  card: Card,
  names: KnownNames,
  report: (path: string, message: string) => void,
): void {
  const context = (attack: boolean, when = ""): Context => ({
    names,
    report,
    card,
    attack,
    attacker: when === "damaged" || when === "knockedOut",
    anothers: false,
    receiver: ["energyAttached", "theirEnergyAttached", "anyPlayed"].includes(when),
    flipped: false,
    chose: false,
    discarded: false,
  });
  if (card.kind === "mantimon") {
    card.attacks.forEach((attack, i) => {
      if (attack.condition) visit(attack.condition, ["attacks", i, "condition"], context(true), false);
      if (attack.otherCost)
        visit(attack.otherCost.if, ["attacks", i, "otherCost", "if"], context(true), false);
      visit(attack.effects, ["attacks", i, "effects"], context(true), false);
    });
  }
  if ("effects" in card) {
    if (card.condition) visit(card.condition, ["condition"], context(false), false);
    visit(card.effects, ["effects"], context(false), false);
  }
  if ("ability" in card && card.ability) {
    const { name: _, ...rest } = card.ability;
    visit(rest, ["ability"], context(false, rest.when), false);
  }
}

function visit(value: unknown, path: Path, context: Context, inForEach: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((each, i) => {
      visit(each, [...path, i], context, inForEach);
    });
    return;
  }
  if (typeof value === "string") checkReference(value, path, context, inForEach);
  if (typeof value !== "object" || value === null) return;
  const node = value as Record<string, unknown>;
  checkNames(node, path, context);
  checkPlace(node, path, context);
  for (const [key, part] of Object.entries(node)) {
    if (key === "do" && node.effect === "lasting")
      visit(part, [...path, key], laterContext(node, context), false);
    else visit(part, [...path, key], context, inForEach || (key === "do" && node.effect === "forEach"));
  }
  if (node.effect === "flip") context.flipped = true;
  if (node.effect === "mill" || node.to === "discard") context.discarded = true;
  if ("choose" in node || node.effect === "choose") context.chose = true;
}

/** The text that a lasting effect carries out in answer to an attack knows nothing of the one that laid it. */
function laterContext({ on }: Record<string, unknown>, context: Context): Context {
  const fresh = { attack: false, receiver: false, flipped: false, chose: false, discarded: false };
  return { ...context, ...fresh, attacker: true, anothers: on !== "self" };
}

/** Checks filters and conditions that name a card. */
function checkNames(node: Record<string, unknown>, path: Path, { names, report }: Context): void {
  const mention = (key: string, known: ReadonlySet<string>, what: string) => {
    const name = node[key];
    if (typeof name !== "string" || known.has(name)) return;
    report(pathText([...path, key]), `there is no ${what} named "${name}"`);
  };
  mention("name", names.cards, "card");
  mention("evolvesFrom", names.mantimon, "Mantimon");
  mention("evolvedFrom", names.mantimon, "Mantimon");
  mention("attack", names.attacks, "attack");
  mention("ability", names.abilities, "ability");
  mention("usedLastTurn", names.attacks, "attack");
  mention("stadium", names.stadiums, "stadium");
}

/** Checks words that refer to a Mantimon. */
function checkReference(word: string, path: Path, context: Context, inForEach: boolean): void {
  const key = path.at(-1);
  if (typeof key !== "string" || !["to", "target", "from", "on", "of", "is", "who"].includes(key)) return;
  const wrong = (message: string) => context.report(pathText(path), `"${word}" ${message}`);
  const { kind } = context.card;
  if (word === "self" && (kind === "item" || kind === "supporter" || kind === "stadium")) {
    wrong(`means nothing in the text of a ${kind}; use "active", {"choose": …} or {"each": …}`);
  } else if (word === "self" && context.anothers) {
    wrong('means something in a "do" only if the effect is on "self"');
  }
  if (word === "attacker" && !context.attacker)
    wrong('needs an ability with "when": "damaged" or "knockedOut", or the "do" of a lasting effect');
  if (word === "it" && !inForEach && !context.receiver)
    wrong(
      'means something only in the "do" of a forEach, and where an attached energy or a played Mantimon sets off the text',
    );
  if (word === "chosen" && !context.chose) wrong("needs a choice earlier in the text");
}

type Wrong = (key: string, message: string) => void;

/** Checks fields that exclude each other, because the printed text would differ from what the rules do. */
function checkReach(node: Record<string, unknown>, wrong: Wrong): void {
  const { effect, modify, on, to } = node;
  const { kind } = (modify ?? {}) as { kind?: unknown };
  const isOnPlayer = on === "me" || on === "them" || (isRecord(on) && "player" in on);
  if (
    (effect === "attachEnergy" || effect === "attachSeen") &&
    node.split === true &&
    isRecord(to) &&
    "choose" in to
  ) {
    const ignored = ["count", "upTo", "by"].filter((key) => key in to);
    if (ignored.length > 0)
      wrong("to", `has no ${ignored.join(", ")} where energy is split: it goes to any of them`);
  }
  if ((effect === "moveCards" || effect === "detachEnergy") && node.random === true && node.upTo === true) {
    wrong("upTo", "is not allowed where cards are picked at random: nobody would say how many");
  }
  if (effect === "lasting" && kind === "damageAtEnd" && !ENDING.includes(node.until)) {
    wrong("until", `must be one of ${ENDING.join(", ")}, which end with a turn`);
  }
  if (effect === "lasting") checkAnswer(node, wrong);
  if (effect === "lasting" && isOnPlayer && node.until === "leavesPlay") {
    wrong("until", '"leavesPlay" is allowed only on a Mantimon: a player never leaves play');
  }
  if (PLAYER_MODIFIERS.includes(kind) && !isOnPlayer) {
    wrong(
      "on",
      `must be a player for "${kind}": ${effect === "lasting" ? '"me" or "them"' : '{"player": …}'}`,
    );
  }
}

/** Checks a lasting effect that may answer an attack with a text. */
function checkAnswer({ on, modify, do: text }: Record<string, unknown>, wrong: Wrong): void {
  const isAnswer = isRecord(modify) && modify.kind === "answers";
  if (isAnswer !== Array.isArray(text)) wrong("do", 'is the text of the modifier "answers", and of no other');
  if (!isAnswer || !Array.isArray(text)) return;
  if (!isMine(on)) wrong("on", "must be the player or Mantimon of the player whose card it is");
  if (modify.when === "damaged" && isPlainHit(text))
    wrong("modify", 'must be "answersDamage", which says the same');
}

/** How long something lasts that ends with a turn. */
const ENDING: readonly unknown[] = ["turnEnd", "theirTurnEnd", "myNextTurnEnd"] satisfies Until[];
/** Modifiers that do something later, which an always-on ability says with a trigger of its own. */
const LATER_MODIFIERS: readonly unknown[] = [
  "answersDamage",
  "answers",
  "damageAtEnd",
] satisfies ModifierKind[];
/** Modifiers that are on players. All others are on Mantimon. */
export const PLAYER_MODIFIERS: readonly unknown[] = [
  "cannotPlay",
  "cannotUse",
  "coinsAreTails",
  "attachments",
  "benchSize",
] satisfies ModifierKind[];

/** Checks instructions and conditions that only some texts may have. */
function checkPlace(node: Record<string, unknown>, path: Path, context: Context): void {
  const { attack, card, report } = context;
  const wrong = (key: string, message: string) => report(pathText([...path, key]), message);
  if (!attack && node.extra === true) wrong("extra", "means something only in an attack, which has a cost");
  if (!attack && node.effect === "copyAttack") wrong("effect", "copyAttack is allowed only in an attack");
  if (!attack && node.happened === "sameAttackLastTurn") wrong("happened", "is allowed only in an attack");
  if (node.effect === "evolve" && node.random === true && node.from !== "deck") {
    wrong("random", "is allowed only from the deck");
  }
  if (node.effect === "revealTop" && node.to === node.rest && !node.then && !node.else)
    wrong("rest", `must differ from "to", or something must follow: else it is no matter what the card is`);
  if (node.kind === "provides" && node.card === true && (card.kind !== "energy" || node.type || node.basic))
    wrong("card", 'is allowed only for a special energy, and without "type" and "basic"');
  if (node.kind === "cannotAttack" && node.chosen === true) {
    if (node.attack !== undefined) wrong("chosen", 'means nothing beside "attack"');
    if (path.includes("passives")) wrong("chosen", "is allowed only in a lasting effect");
  }
  if (node.count === "discarded" && !context.discarded)
    wrong("count", "needs cards put on a discard pile earlier in the text");
  if (node.kind === "provides" && node.times === undefined && node.as === undefined)
    wrong("times", 'is missing: energy has to count several times, or "as" another type');
  if (node.effect === "switch" && node.target !== undefined) {
    if (node.by !== undefined) wrong("by", 'stands in the "target" where there is one');
    if (
      typeof node.target === "object" &&
      node.target !== null &&
      ("count" in node.target || "times" in node.target)
    )
      wrong("target", "must be one Mantimon");
  }
  if (node.kind === "preventDamage" && node.own === true && node.coin === true)
    wrong("coin", 'is not allowed beside "own": coins are flipped for attacks of the opponent');
  if (node.kind === "preventEffects" && node.of === "trainers" && node.from !== undefined)
    wrong("from", "means nothing where effects of trainers are prevented: it is about Mantimon");
  if (node.kind === "benchSize" && node.most === true && node.less === true)
    wrong("less", 'means nothing beside "most"');
  if (LATER_MODIFIERS.includes(node.kind) && path.includes("passives"))
    wrong("kind", `"${node.kind}" is allowed only in a lasting effect`);
  if (node.happened !== undefined && node.type !== undefined && node.happened !== "knockedOutLastTurn")
    wrong("type", 'is allowed only for "knockedOutLastTurn"');
  if (node.kind === "survives" && node.discard === true && card.kind !== "tool")
    wrong("discard", "is allowed only for a tool");
  if (node.effect === "discardThis" && !["tool", "stadium", "energy"].includes(card.kind)) {
    wrong("effect", "discardThis is allowed only in a tool, a stadium or a special energy");
  }
  checkReach(node, wrong);
  const asksCoins = node.count === "heads" || node.count === "tails" || "heads" in node;
  if (asksCoins && !context.flipped) {
    wrong("heads" in node ? "heads" : "count", "needs a flip earlier in the text");
  }
}
