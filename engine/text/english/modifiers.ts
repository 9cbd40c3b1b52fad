// Modifiers: lasting effects and always-on abilities, each a clause about a subject.

import type { Amount, Effect, Modifier, Passive } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { perEach, speaker } from "./counts.ts";
import { group, mon } from "./filters.ts";
import { measure } from "./measure.ts";
import { type Subject, subject } from "./subjects.ts";
import { condition, value } from "./terms.ts";
import { CREATURE, EVERY_TYPE, join, mass, named, UNTIL_WORDS } from "./words.ts";

export function lasting(said: Extract<Effect, { effect: "lasting" }>, voice: Voice): string {
  const on =
    said.on === "me"
      ? { text: "you", plural: true }
      : said.on === "them"
        ? { text: "your opponent", plural: false }
        : subject(said.on, voice);
  return `${UNTIL_WORDS[said.until]}, ${modifier(said.modify, on, voice)}`;
}

/** An always-on text: "If …, your fire Mantimon take 20 less damage from attacks". */
export function passive({ on, if: asked, modify, single }: Passive, voice: Voice): string {
  const when = asked ? `if ${condition(asked, voice)}, ` : "";
  const often = modify.kind === "attachments" ? " each turn" : "";
  const alone = single ? " (this effect doesn't stack)" : "";
  return when + modifier(modify, passiveSubject(on, voice), voice) + often + alone;
}

const PLAYER_WORDS: Record<"mine" | "theirs" | "both", Subject> = {
  mine: { text: "you", plural: true },
  theirs: { text: "your opponent", plural: false },
  both: { text: "players", plural: true },
};

/** "coins that your opponent flips during their turn are tails". */
function coins({ text, plural }: Subject): string {
  const turn = text === "you" ? "your turn" : plural ? "their turns" : "their turn";
  return `coins that ${text} ${plural ? "flip" : "flips"} during ${turn} are tails`;
}

function passiveSubject(on: Passive["on"], voice: Voice): Subject {
  if (on === "self") return { text: speaker(voice), plural: false };
  if ("player" in on) return PLAYER_WORDS[on.player];
  return { text: group(on, true), plural: on.place !== "active" || on.side === "both" };
}

function modifier(modify: Modifier, on: Subject, voice: Voice): string {
  const verb = (plural: string, single: string) => `${on.text} ${on.plural ? plural : single}`;
  switch (modify.kind) {
    case "damageDealt":
    case "damageTaken":
    case "preventDamage":
    case "preventEffects":
      return damage(modify, on, voice);
    case "attackCost": {
      const kind = join(more(modify.less), modify.type ?? "", "energy");
      return `attacks of ${on.text} cost ${sized(modify.amount, kind, voice)}`;
    }
    case "retreatCost":
      return `the retreat cost of ${on.text} is ${sized(modify.amount, more(modify.less), voice)}`;
    case "coinsAreTails":
      return coins(on);
    case "cannotReceiveEnergy":
      return `the turn's energy can't be attached to ${on.text}`;
    case "survives": {
      const coin = modify.coin ? "flip a coin; if heads, " : "";
      const discard = modify.discard ? " and this card is discarded" : "";
      return `if ${on.text} would be knocked out by an attack, ${coin}it keeps 10 HP${discard}`;
    }
    case "answersDamage": {
      const answer = modify.counters
        ? `put ${modify.amount / 10} damage ${modify.amount === 10 ? "counter" : "counters"} on`
        : `do ${modify.amount} damage to`;
      return `when ${struck(on)} damaged by an attack, ${answer} the attacking ${CREATURE}`;
    }
    case "answers":
      return `when ${struck(on)} ${modify.when === "damaged" ? "damaged" : "knocked out"} by an attack`;
    case "damageAtEnd":
      return `${verb("take", "takes")} ${modify.amount} damage at the end of that turn`;
    case "hp":
      return `${verb("get", "gets")} ${by(modify.amount, modify.less, "HP", voice)}`;
    case "value":
      if (modify.attacks)
        return `your opponent's ${CREATURE} knocked out by attacks of ${on.text} are worth ${points(modify)}`;
      return `${verb("are", "is")} worth ${points(modify)}`;
    case "poisonDamage":
      return `${verb("take", "takes")} ${modify.amount} more damage from being poisoned`;
    case "attachments":
      return `${on.text} may attach ${modify.amount} more energy`;
    case "provides":
      return `${provider(modify, on, voice)} counts ${counting(modify)}`;
    case "noAbility":
      if (modify.tools) return `tools attached to ${on.text} have no effect`;
      return `${verb("have", "has")} no ability`;
    case "noWeakness":
      if (modify.attacks) return `attacks of ${on.text} aren't affected by weakness`;
      return `${verb("have", "has")} no weakness`;
    case "type":
      return `${verb("are", "is")} ${modify.also ? "also " : ""}of the ${modify.type} type`;
    default:
      return `${on.text} ${ability(modify, on.plural)}`;
  }
}

/** Whom an attack hits: what is on a player is on each of that player's Mantimon. */
function struck({ text, plural }: Subject): string {
  if (text === "you") return `any of your ${CREATURE} is`;
  return `${text} ${plural ? "are" : "is"}`;
}

function points({ amount, less }: Extract<Modifier, { kind: "value" }>): string {
  return `${amount} ${more(less)} ${amount === 1 ? "point" : "points"}`;
}

/** "each basic fire energy attached to …", "this card". */
function provider(
  { basic, type, card }: Extract<Modifier, { kind: "provides" }>,
  on: Subject,
  voice: Voice,
): string {
  if (!card) return `${join("each", basic ? "basic" : "", type ?? "", "energy")} attached to ${on.text}`;
  return on.text === speaker(voice) ? "this card" : `this card attached to ${on.text}`;
}

/** "2 times", "as fire energy", "2 times and as energy of every type". */
function counting({ times, as }: Extract<Modifier, { kind: "provides" }>): string {
  const often = times === undefined ? [] : [`${times} times`];
  const kind = as === undefined ? [] : [as === "any" ? `as ${EVERY_TYPE}` : `as ${as} energy`];
  return [...often, ...kind].join(" and ");
}

type Damage = Extract<Modifier, { kind: "damageDealt" | "damageTaken" | "preventDamage" | "preventEffects" }>;

function damage(modify: Damage, on: Subject, voice: Voice): string {
  switch (modify.kind) {
    case "damageDealt": {
      const done = by(modify.amount, modify.less, "damage", voice, against(modify));
      if (modify.attack !== undefined) return `the attack ${named(modify.attack)} of ${on.text} does ${done}`;
      return `attacks of ${on.text} do ${done}`;
    }
    case "damageTaken": {
      const source = ` from attacks${modify.from ? ` of ${mon(modify.from)}` : ""}`;
      const done = by(modify.amount, modify.less, "damage", voice, source);
      return onHeads(modify.coin, `${on.text} ${on.plural ? "take" : "takes"} ${done}`);
    }
    case "preventDamage":
      return onHeads(
        modify.coin,
        `prevent all damage done to ${on.text} by attacks` +
          (modify.from ? ` of ${mon(modify.from)}` : "") +
          (modify.own ? " (both yours and your opponent's)" : "") +
          (modify.atMost === undefined ? "" : ` if that damage is ${modify.atMost} or less`),
      );
    case "preventEffects": {
      const what = modify.of === "trainers" ? "item and supporter cards" : (modify.of ?? "attacks");
      return modify.from
        ? `prevent all effects of ${what} of ${mon(modify.from)} on ${on.text}`
        : `prevent all effects of your opponent's ${what} on ${on.text}`;
    }
    default:
      return assertNever(modify);
  }
}

/** A coin decides each time an attack is about to do damage. */
function onHeads(coin: true | undefined, text: string): string {
  return coin ? `if a coin flipped for the attack's damage is heads, ${text}` : text;
}

/** " to your opponent's active fire Mantimon"; empty if all of them are meant. */
function against({ against: filter, activeOnly }: Extract<Modifier, { kind: "damageDealt" }>): string {
  if (!filter && !activeOnly) return "";
  return ` to your opponent's ${activeOnly ? "active " : ""}${mon(filter)}`;
}

function more(less: true | undefined): string {
  return less ? "less" : "more";
}

/** "2 less", "1 more energy for each …". */
function sized(amount: Amount, words: string, voice: Voice): string {
  if (typeof amount === "number") return `${amount} ${words}`;
  if ("count" in amount) return `${amount.times ?? 1} ${words} for each ${perEach(amount, voice)}`;
  return `${value(amount, voice)} ${words}`;
}

/** "20 more damage from attacks for each …": `where` stands before the tail. */
function by(amount: Amount, less: true | undefined, noun: string, voice: Voice, where = ""): string {
  const { head, tail } = measure(amount, mass(`${more(less)} ${noun}`), voice);
  return head + where + tail;
}

/** What a subject can or cannot do, after its name. */
function ability(
  modify: Exclude<
    Modifier,
    | Damage
    | {
        kind:
          | "attackCost"
          | "retreatCost"
          | "cannotReceiveEnergy"
          | "coinsAreTails"
          | "answersDamage"
          | "answers"
          | "damageAtEnd"
          | "survives"
          | "hp"
          | "value"
          | "poisonDamage"
          | "attachments"
          | "provides"
          | "noAbility"
          | "noWeakness"
          | "type";
      }
  >,
  plural: boolean,
): string {
  switch (modify.kind) {
    case "cannotAttack":
      if (modify.chosen) return `can't use 1 of ${plural ? "their" : "its"} attacks that you choose`;
      return modify.attack === undefined ? "can't attack" : `can't use the attack ${named(modify.attack)}`;
    case "noRetreatCost":
      return `${plural ? "have" : "has"} no retreat cost`;
    case "evolvesAs":
      return `may evolve into ${CREATURE} evolving from ${named(modify.name)}`;
    case "cannotHeal":
      return "can't be healed";
    case "cannotRetreat":
      return "can't retreat";
    case "cannotEvolve":
      return "can't evolve";
    case "attackCoin":
      return `${plural ? "attack" : "attacks"} only if a coin flipped for the attack is heads`;
    case "immune":
      return modify.status === "any"
        ? "can't be affected by special conditions"
        : `can't be ${modify.status}`;
    case "mayEvolveAtOnce":
      return "may evolve during the turn it came into play";
    case "cannotPlay":
      return modify.what === "energy" ? "can't attach energy" : `can't play ${modify.what} cards`;
    case "cannotUse":
      return `can't use the ability ${named(modify.ability)}`;
    case "earlierAttacks":
      return `may use the attacks of the cards ${plural ? "they" : "it"} evolved from`;
    case "secondTool":
      return "may have 2 tools attached";
    case "benchSize":
      if (modify.most) return `may have at most ${modify.amount} ${CREATURE} on the bench`;
      return `may have ${modify.amount} ${modify.less ? "fewer" : "more"} ${CREATURE} on the bench`;
    default:
      return assertNever(modify);
  }
}
