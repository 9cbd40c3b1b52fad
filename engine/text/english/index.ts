// English: the language in which the cards were first written.

import type { Ability, Amount, Condition, Effect, Trigger } from "../../language.ts";
import { assertNever, type Type } from "../../vocabulary.ts";
import type { Language, Voice } from "../language.ts";
import { BULLET, paragraph } from "../paragraph.ts";
import { isDid, plan, type Statement } from "../plan.ts";
import { speaker } from "./counts.ts";
import { block, choosesOne, effect, ignored, offered, permitted, statuses } from "./effects.ts";
import { measure } from "./measure.ts";
import { passive } from "./modifiers.ts";
import { condition } from "./terms.ts";
import {
  article,
  CREATURE,
  capital,
  DAMAGE,
  EVERY_TYPE,
  join,
  list,
  mass,
  sentence,
  TRIGGER_WORDS,
} from "./words.ts";

export const ENGLISH: Language = {
  code: "en",
  statement: (said, voice) => capital(statement(said, voice)),
  ability,
  label,
  usable: (asked, voice) => sentence(`you can use this attack only if ${condition(asked, voice)}`),
  usableFor: (asked, cost, voice) =>
    sentence(`if ${condition(asked, voice)}, this attack can be used for ${provided(cost)}`),
  playable: (asked, voice) => sentence(`you can play this card only if ${condition(asked, voice)}`),
  asBasic: ({ hp, type, discards }) =>
    `Play this card as if it were a basic ${type} ${CREATURE} with ${hp} HP. It can't retreat.${
      discards ? " At any time during your turn, you may discard this card from play." : ""
    }`,
  provides: (energy) => sentence(`this card provides ${provided(energy)}`),
  worth: (value) =>
    `When this ${CREATURE} is knocked out, your opponent scores ${value} points or takes ${value} prize cards.`,
  bothPlayers: "This card works for both players.",
};

/** Begins in lower case, so that words may precede it. Options inside options stay on one line. */
function statement(said: Statement, voice: Voice, within = false): string {
  const text = words(said, voice, within);
  if (said.say === "mayThen" || (said.say === "effect" && said.effect.effect === "may")) voice.before = "may";
  else if (said.say === "effect" || said.say === "statuses") voice.before = "deed";
  else if (said.say === "nothingUnless") voice.before = "nothing";
  return text;
}

function words(said: Statement, voice: Voice, within: boolean): string {
  switch (said.say) {
    case "effect":
      return effectStatement(said.effect, voice, within);
    case "statuses":
      return `${statuses(said.statuses, said.to, voice)}.`;
    case "mayThen": {
      const done = `you may ${offered(said.do, voice)}.`;
      return `${done} If you do, ${block(said.next, voice)}.`;
    }
    case "ownDamage":
      return "then this attack does its damage.";
    case "moreDamage":
      return changed("more", said.amount, voice);
    case "lessDamage":
      return changed("less", said.amount, voice);
    case "timesDamage": {
      const { head, tail } = measure(said.count, DAMAGE, voice);
      return `this attack does ${head}${tail}.`;
    }
    case "noDamageUnless":
      return `if ${opposite(said.condition, voice)}, this attack does no damage.`;
    case "nothingUnless":
      return `if ${opposite(said.condition, voice)}, this attack does nothing.`;
    case "ignores":
      return `this attack's damage isn't affected by ${ignored(said.ignore)}.`;
    default:
      return assertNever(said);
  }
}

function effectStatement(said: Effect, voice: Voice, within: boolean): string {
  if (said.effect === "if") {
    const asked = did(said.condition, voice.before === "deed") ?? condition(said.condition, voice);
    const then = `if ${asked}, ${block(said.then, voice)}.`;
    return said.else?.length ? `${then} Otherwise, ${block(said.else, voice)}.` : then;
  }
  if (said.effect === "choice" && !within) {
    const options = said.options.map((option) => {
      voice.before = "nothing";
      const said = plan(option).map((part) => capital(statement(part, voice, true)));
      return BULLET + (paragraph(said) || "Do nothing.");
    });
    return `${choosesOne(said.by)}${options.join("")}`;
  }
  return `${effect(said, voice)}.`;
}

/** "If heads, this attack does 30 more damage. Otherwise, this attack does 10 more damage." */
function changed(more: "more" | "less", amount: Amount, voice: Voice): string {
  if (typeof amount === "object" && "if" in amount) {
    const asked = did(amount.if, voice.before !== "nothing") ?? condition(amount.if, voice);
    const then = `if ${asked}, ${does(amount.then)}.`;
    return amount.else === undefined ? then : `${then} Otherwise, ${does(amount.else)}.`;
  }
  return `${does(amount)}.`;

  function does(by: Amount): string {
    const { head, tail } = measure(by, mass(`${more} damage`), voice);
    return `this attack does ${head}${tail}`;
  }
}

/** "If you do" directly follows what was done. After an offer it would be read as part of the offer. */
function did(asked: Condition, before: boolean): string | null {
  return before && isDid(asked) ? "you do" : null;
}

function opposite(asked: Condition, voice: Voice): string {
  return "not" in asked ? condition(asked.not, voice) : condition(asked, voice, true);
}

function ability(said: Ability, statements: Statement[], voice: Voice): string {
  if (said.when === "always")
    return said.passives.map((each) => capital(`${passive(each, voice)}.`)).join(" ");
  const parts = [opening(said, voice)];
  if (said.place) parts.push(`while ${speaker(voice)} is ${PLACE_WORDS[said.place]}`);
  if (said.when === "activate" && said.condition) parts.push(`if ${condition(said.condition, voice)}`);
  const [first, ...rest] = statements;
  const start = first ? statement(first, voice) : "do nothing.";
  parts.push(said.when === "activate" ? `you may ${permitted(said.effects, start, voice)}` : start);
  const more = rest.map((each) => capital(statement(each, voice)));
  return paragraph([capital(parts.join(", ")), ...more]);
}

const PLACE_WORDS = { active: "in the active spot", bench: "on your bench" } as const;

function opening(said: Exclude<Ability, { when: "always" }>, voice: Voice): string {
  if (said.when !== "activate") {
    const energy = article(join(said.type ?? "", "energy"));
    return TRIGGER_WORDS[said.when].replace("%", speaker(voice)).replace("$", energy);
  }
  return said.limit === "turn" ? "once during your turn" : "as often as you like during your turn";
}

function label(said: Ability): string {
  return `Ability · ${said.when === "activate" ? LIMIT_LABELS[said.limit] : WHEN_LABELS[said.when]}`;
}

const LIMIT_LABELS = { turn: "once a turn", none: "as often as you like" } as const;

const WHEN_LABELS: Record<"always" | Trigger, string> = {
  always: "always",
  played: "when played",
  evolved: "when evolving",
  damaged: "when damaged",
  knockedOut: "when knocked out",
  attached: "when attached",
  movedToActive: "on moving to the active spot",
  energyAttached: "when energy is attached",
  anyPlayed: "when a Mantimon is played",
  theirEnergyAttached: "when the opponent attaches energy",
  turnStart: "at the beginning of your turn",
  turnEnd: "at the end of your turn",
  theirTurnEnd: "at the end of the opponent's turn",
  eachTurnEnd: "at the end of each turn",
  betweenTurns: "between turns",
};

/** "2 colorless energy and 1 energy of every type". */
function provided(energy: (Type | "any")[]): string {
  const kinds = [...new Set(energy)].map((kind) => {
    const count = energy.filter((each) => each === kind).length;
    return kind === "any" ? `${count} ${EVERY_TYPE}` : `${count} ${kind} energy`;
  });
  return list(kinds, "and");
}
