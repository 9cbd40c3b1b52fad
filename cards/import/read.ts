// Reads printed texts of cards into the effect language.

import type { Attack, EnergyCard, PlayCard } from "../../engine/card.ts";
import type { Ability, Condition, Effect } from "../../engine/language.ts";
import { readAlways } from "./always.ts";
import { assemble } from "./assemble.ts";
import type { Printed } from "./figure.ts";
import type { Item, Opening, Price } from "./items.ts";
import {
  ambiguous,
  type Result,
  type RuleName,
  readings,
  type Style,
  type Unread,
  unreadable,
} from "./readings.ts";
import { refer } from "./refer.ts";
import { pruned } from "./rule.ts";
import { DID } from "./rules/conditions.ts";
import { type Said, Unclear } from "./said.ts";
import { type Sentence, sentences } from "./tokens.ts";
import type { Values } from "./values.ts";

/**
 * An attack's effects, from its text and its printed damage ("30", "30+", "20×" or ""). `plain`: the damage is given
 * as a number without its sign.
 */
export function readAttack(
  text: string,
  figure: string,
  style: Style,
  plain = false,
): Result<Pick<Attack, "condition" | "otherCost" | "effects">> {
  const rest: Sentence[] = [];
  const conditions: Condition[] = [];
  let otherCost: Attack["otherCost"];
  for (const sentence of sentences(text, style.noun)) {
    const found = readings("usableAttack", sentence, style);
    const costs = readings("attackFor", sentence, style);
    if (found.length === 1) conditions.push(found[0]);
    else if (costs.length === 1 && otherCost === undefined) otherCost = costs[0];
    else rest.push(sentence);
  }
  const read = readText(rest, { figure, plain }, style, [], ["sentence", "usableAttack", "attackFor"]);
  if ("unread" in read) return read;
  return { value: pruned({ condition: together(conditions), otherCost, effects: read.value }) };
}

/** What a trainer's text must contain: at least one of these. */
export type Trainer = Pick<PlayCard, "condition" | "effects" | "asBasic">;

export function readTrainer(text: string, style: Style): Result<Trainer> {
  const rest: Sentence[] = [];
  const prices: Price[] = [];
  const trainer: Omit<Trainer, "effects"> = {};
  for (const sentence of sentences(text, style.noun)) {
    const [price] = readings("playable", sentence, style);
    const [asBasic] = readings("asBasic", sentence, style);
    if (price) prices.push(price);
    else if (asBasic) trainer.asBasic = asBasic;
    else if (trainer.asBasic && DISCARDS_ITSELF.test(sentence.text))
      trainer.asBasic = { ...trainer.asBasic, discards: true };
    else if (!(trainer.asBasic && /^(it|this card) can['’]t retreat$/i.test(sentence.text)))
      rest.push(sentence);
  }
  const condition = together(conditionsOf(prices));
  const read = readText(rest, NO_DAMAGE, style, [], ["sentence", "playable", "asBasic"]);
  if ("unread" in read) return read;
  return {
    value: pruned<Trainer>({ ...trainer, condition, effects: paidFirst(prices, read.value) }),
  };
}

const DISCARDS_ITSELF =
  /^at any time during your turn(?: \(before your attack\))?, you may discard (?:this card|it) from play$/i;

function conditionsOf(prices: Price[]): Condition[] {
  return prices.flatMap(({ condition }) => condition ?? []);
}

/** The effects after their cost. */
function paidFirst(prices: Price[], effects: Effect[]): Effect[] {
  const text = effects.slice();
  for (const { cost, gate } of prices.toReversed()) {
    if (!cost) continue;
    const rest = gate ? text.splice(0) : [];
    if (gate) text.push({ effect: "if", condition: DID, then: rest });
    text.unshift(cost);
  }
  return text;
}

/** All conditions as one. */
function together(conditions: Condition[]): Condition | undefined {
  return conditions.length > 1 ? { all: conditions } : conditions[0];
}

/** An ability of any kind: used in a turn, triggered, or always on. */
export function readAbility(name: string, text: string, style: Style): Result<Ability> {
  const parts = sentences(forEachPlayer(text), style.noun);
  const limits = parts.filter((sentence) => ONE_A_TURN.exec(sentence.text)?.[1] === name);
  if (limits.length > 0) {
    const rest = parts.filter((sentence) => !limits.includes(sentence));
    return limitedByName(name, text, abilityOf(name, text, rest, style));
  }
  return abilityOf(name, text, parts, style);
}

/** A limit on all abilities of a name together. */
const ONE_A_TURN = /^you can(?:['’]t|not) use more than (?:1|one) (.+) ability (?:each|per) turn$/i;

/** The ability, which once used keeps its player from using others of its name. */
function limitedByName(name: string, text: string, read: Result<Ability>): Result<Ability> {
  if ("unread" in read) return read;
  const { value } = read;
  if (value.when !== "activate")
    return { unread: [{ sentence: text, why: "only what is used can be limited to once each turn" }] };
  const modify = { kind: "cannotUse", ability: name } as const;
  const limit: Effect = { effect: "lasting", until: "turnEnd", on: "me", modify };
  return { value: { ...value, effects: [...value.effects, limit] } };
}

function abilityOf(name: string, text: string, parts: Sentence[], style: Style): Result<Ability> {
  const all = parts.filter((sentence) => !isBothPlayers(sentence));
  const prices: Values["usable"][] = [];
  const said = all.filter((sentence) => {
    const [price] = readings("usable", sentence, style);
    if (price) prices.push(price);
    return !price;
  });
  const opened = prices.find(({ opening }) => opening)?.opening;
  if (opened) return ability(name, opened, prices, readText(said, NO_DAMAGE, style, NOTHING_SAID));
  const [first, ...rest] = said;
  if (!first) return { unread: [{ sentence: text, why: "the text is empty" }] };
  const begun = readings("begun", first, style);
  if (begun.length > 1) return { unread: [ambiguous(first, begun.length)] };
  if (begun.length === 0) {
    if (prices.length === 0) return readAlways(name, all, style);
    return { unread: [unreadable(["begun"], first, style)] };
  }
  const [{ opening, items }] = begun;
  const about = opening.when === "theirEnergyAttached" || opening.when === "anyPlayed" ? "it" : "self";
  const begin = [{ text: first.text, items, option: -1 }];
  const effects = readText(rest, NO_DAMAGE, style, begin, ["sentence"], about);
  return ability(name, opening, prices, effects);
}

/** The state before a text about this Mantimon. */
const NOTHING_SAID: Said[] = [{ text: "", items: [{ say: "nothing" }], option: -1 }];

function ability(name: string, opening: Opening, prices: Price[], read: Result<Effect[]>): Result<Ability> {
  if ("unread" in read) return read;
  const effects = paidFirst(prices, read.value);
  if (opening.when === "activate") {
    const conditions = conditionsOf(prices);
    const condition = together(opening.condition ? [opening.condition, ...conditions] : conditions);
    return { value: pruned<Ability>({ name, ...opening, condition, effects }) };
  }
  const { holder, ...rest } = opening;
  if (prices.length > 0) return { unread: [{ sentence: "", why: "only what is used can be paid for" }] };
  const held: Effect[] = holder
    ? [{ effect: "if", condition: { is: "self", filter: holder }, then: effects }]
    : effects;
  return { value: { name, ...rest, effects: held } };
}

/** What a special energy provides, and its ability. */
export function readEnergy(
  name: string,
  text: string,
  style: Style,
): Result<Pick<EnergyCard, "provides" | "ability">> {
  const [first, ...rest] = sentences(text, style.noun);
  const [provides] = first ? readings("providing", first, style) : [];
  if (!provides)
    return { unread: [unreadable(["providing"], first ?? { text, tokens: [], option: -1 }, style)] };
  if (rest.length === 0) return { value: { provides, ability: null } };
  const ability = readAbility(name, rest.map(({ text }) => `${text}.`).join(" "), style);
  if (!("value" in ability)) return ability;
  if (provides.length > 1 && saysOfCard(ability.value))
    return { unread: [{ sentence: text, why: "it provides several energy, and then 1 at a time" }] };
  return { value: { provides, ability: ability.value } };
}

function saysOfCard(ability: Ability): boolean {
  return ability.when === "always" && ability.passives.some(({ modify }) => "card" in modify);
}

/** A stadium's "that player" is addressed to each player as "you". */
function forEachPlayer(text: string): string {
  if (!/(during|at the end of) each player's turn/i.test(text.replaceAll("’", "'"))) return text;
  return text
    .replace(/during each player['’]s turn/gi, "during your turn")
    .replace(/that player (may|can't)/gi, "you $1")
    .replace(/that player (\w+?)(?:(?<=ch)es|s)\b/gi, "$1")
    .replace(/\bthey (have|do)\b/gi, "you $1")
    .replace(/\b(their|that player['’]s)\b/gi, "your");
}

function isBothPlayers({ text }: Sentence): boolean {
  return /^this card works for both players$/i.test(text);
}

const NO_DAMAGE: Printed = { figure: "" };

/**
 * Sentences that follow `before`, as effects. `rules` are the kinds of sentence to try; `about` is who was mentioned
 * before.
 */
function readText(
  all: Sentence[],
  printed: Printed,
  style: Style,
  before: Said[] = [],
  rules: RuleName[] = ["sentence"],
  about: "self" | "it" = "self",
): Result<Effect[]> {
  const said: Said[] = [...before];
  const unread: Unread[] = [];
  for (const sentence of all) {
    const found: Item[][] = readings("sentence", sentence, style);
    if (found.length === 1) said.push({ text: sentence.text, items: found[0], option: sentence.option });
    else if (found.length > 1) unread.push(ambiguous(sentence, found.length));
    else unread.push(unreadable(rules, sentence, style));
  }
  if (unread.length > 0) return { unread };
  try {
    const effects = refer(assemble(said, printed), before.length > 0 ? about : null);
    if (effects) return { value: effects };
    const sentence = said.map(({ text }) => text).join(". ");
    return { unread: [{ sentence, why: '"that" or "it" refers to nothing' }] };
  } catch (error) {
    if (error instanceof Unclear) return { unread: [{ sentence: error.sentence, why: error.message }] };
    throw error;
  }
}
