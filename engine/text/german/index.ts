// German, the second language of the cards.

import type { Ability, Amount, Condition, Effect, Trigger } from "../../language.ts";
import { assertNever, type Type } from "../../vocabulary.ts";
import type { Language, Voice } from "../language.ts";
import { BULLET, paragraph } from "../paragraph.ts";
import { isDid, plan, type Statement } from "../plan.ts";
import { ignored } from "./damage.ts";
import { block, choosesOne, effect, may, permitted, statuses } from "./effects.ts";
import { energyOf } from "./filters.ts";
import { type Clause, capital, join, list, sentence, state } from "./grammar.ts";
import { speaker } from "./groups.ts";
import { size } from "./measure.ts";
import { passive } from "./modifiers.ts";
import { condition, lead } from "./terms.ts";
import { TRIGGER_WORDS, TYPE_WORDS } from "./words.ts";

export const GERMAN: Language = {
  code: "de",
  statement: (said, voice) => capital(whole(statement(said, voice))),
  ability,
  label,
  usable: (asked, voice) => `Dieser Angriff kann nur eingesetzt werden, wenn ${condition(asked, voice)}.`,
  usableFor: (asked, cost, voice) =>
    `Wenn ${condition(asked, voice)}, kann dieser Angriff für ${provided(cost)} eingesetzt werden.`,
  playable: (asked, voice) => `Diese Karte kann nur gespielt werden, wenn ${condition(asked, voice)}.`,
  asBasic: ({ hp, type, discards }) =>
    `Spiele diese Karte wie ein Basis-${TYPE_WORDS[type]}-Mantimon mit ${hp} KP. Es kann sich nicht zurückziehen.${
      discards ? " Du darfst diese Karte jederzeit in deinem Zug aus dem Spiel ablegen." : ""
    }`,
  provides: (energy) => `Diese Karte liefert ${provided(energy)}.`,
  worth: (value) =>
    `Wenn dieses Mantimon besiegt wird, erhält dein Gegner ${value} Punkte oder nimmt ${value} Preiskarten.`,
  bothPlayers: "Diese Karte gilt für beide Spieler.",
};

/** A statement: its first clause, so that words may be put before it, and what follows it. */
interface Said {
  /** None where the statement keeps its words as they are. */
  clause: Clause | null;
  /** All of it without a clause, else what follows. */
  rest: string;
}

const asClause = (clause: Clause, rest = "."): Said => ({ clause, rest });
const asWords = (rest: string): Said => ({ clause: null, rest });
const whole = ({ clause, rest }: Said): string => (clause?.main ?? "") + rest;

/** Options `within` options stay in line. */
function statement(said: Statement, voice: Voice, within = false): Said {
  const made = words(said, voice, within);
  if (said.say === "mayThen" || (said.say === "effect" && said.effect.effect === "may")) voice.before = "may";
  else if (said.say === "effect" || said.say === "statuses") voice.before = "deed";
  else if (said.say === "nothingUnless") voice.before = "nothing";
  return made;
}

function words(said: Statement, voice: Voice, within: boolean): Said {
  switch (said.say) {
    case "effect":
      return effectStatement(said.effect, voice, within);
    case "statuses":
      return asClause(statuses(said.statuses, said.to, voice));
    case "mayThen": {
      const offer = may(said.do, voice);
      return asClause(offer, `. Wenn du das tust, ${block(said.next, voice).inverted}.`);
    }
    case "ownDamage":
      return asWords("danach fügt dieser Angriff seinen Schaden zu.");
    case "moreDamage":
      return changed("mehr", said.amount, voice);
    case "lessDamage":
      return changed("weniger", said.amount, voice);
    case "timesDamage":
      return asClause(dealt(said.count, "", voice));
    case "noDamageUnless":
      return asWords(`${unless(said.condition, voice)} fügt dieser Angriff keinen Schaden zu.`);
    case "nothingUnless":
      return asWords(`${unless(said.condition, voice)} hat dieser Angriff keine Wirkung.`);
    case "ignores":
      return asWords(`der Schaden dieses Angriffs wird nicht von ${ignored(said.ignore)} verändert.`);
    default:
      return assertNever(said);
  }
}

function effectStatement(said: Effect, voice: Voice, within: boolean): Said {
  if (said.effect === "if") {
    const when = did(said.condition, voice.before === "deed") ?? lead(said.condition, voice);
    const then = `${when} ${block(said.then, voice).inverted}.`;
    if (!said.else?.length) return asWords(then);
    return asWords(`${then} Andernfalls ${block(said.else, voice).inverted}.`);
  }
  if (said.effect === "choice" && !within) {
    const options = said.options.map((option) => {
      voice.before = "nothing";
      const said = plan(option).map((part) => capital(whole(statement(part, voice, true))));
      return BULLET + (paragraph(said) || "Es geschieht nichts.");
    });
    return asClause(choosesOne(said.by, `:${options.join("")}`), "");
  }
  return asClause(effect(said, voice));
}

/** "Bei Kopf fügt dieser Angriff 30 Schaden mehr zu. Andernfalls fügt dieser Angriff 10 Schaden mehr zu." */
function changed(more: "mehr" | "weniger", amount: Amount, voice: Voice): Said {
  if (typeof amount !== "object" || !("if" in amount)) return asClause(dealt(amount, more, voice));
  const when = did(amount.if, voice.before !== "nothing") ?? lead(amount.if, voice);
  const then = `${when} ${dealt(amount.then, more, voice).inverted}.`;
  if (amount.else === undefined) return asWords(then);
  return asWords(`${then} Andernfalls ${dealt(amount.else, more, voice).inverted}.`);
}

/** "dieser Angriff fügt für jeden Kopfwurf 20 Schaden mehr zu". */
function dealt(amount: Amount, comparison: string, voice: Voice): Clause {
  const { per, head, tail } = size(amount, "Schaden", voice, comparison);
  return state({ subject: "dieser Angriff", verb: "fügt", middle: join(per, head), end: "zu", tail });
}

/** "Wenn du das tust,": right after what was done. After an offer that would be a part of the offer. */
function did(asked: Condition, before: boolean): string | null {
  return before && isDid(asked) ? "wenn du das tust," : null;
}

function unless(asked: Condition, voice: Voice): string {
  return "not" in asked ? lead(asked.not, voice) : lead(asked, voice, true);
}

function ability(said: Ability, statements: Statement[], voice: Voice): string {
  if (said.when === "always") return said.passives.map((each) => sentence(passive(each, voice))).join(" ");
  const start = said.when === "activate" ? activation(said, voice) : opening(said, voice);
  const [first, ...more] = statements;
  const made = first ? statement(first, voice) : asClause(block([], voice));
  const begun = said.when === "activate" ? start + offered(made) : start + following(made);
  return paragraph([capital(begun), ...more.map((each) => capital(whole(statement(each, voice))))]);
}

const PLACE_WORDS = { active: "auf dem aktiven Platz ist", bench: "auf deiner Bank ist" } as const;

/** "Solange dieses Mantimon auf deiner Bank ist, darfst du einmal während deines Zuges". */
function activation(said: Extract<Ability, { when: "activate" }>, voice: Voice): string {
  const place = said.place ? `solange ${speaker(voice, "nom")} ${PLACE_WORDS[said.place]},` : "";
  const asked = said.condition ? `wenn ${condition(said.condition, voice)},` : "";
  const often = `${said.limit === "turn" ? "einmal" : "beliebig oft"} während deines Zuges`;
  if (place !== "" && asked !== "") return `${place} darfst du ${often}, ${asked}`;
  const first = place || asked;
  return first === "" ? `${often} darfst du` : `${first} darfst du ${often}`;
}

/** After "darfst du". */
function offered({ clause, rest }: Said): string {
  return clause ? ` ${permitted(clause)}${rest}` : ` Folgendes tun: ${capital(rest)}`;
}

/** "Wenn dieses Mantimon durch einen Angriff deines Gegners Schaden nimmt, während es auf dem aktiven Platz ist,". */
function opening(said: Exclude<Ability, { when: "always" | "activate" }>, voice: Voice): string {
  const pattern = TRIGGER_WORDS[said.when];
  const words = pattern
    .replace("%acc", speaker(voice, "acc"))
    .replace("%", speaker(voice, "nom"))
    .replace("$", `eine ${energyOf(said.type)}`);
  if (!said.place) return words;
  const isClause = words.endsWith(",");
  const it = pattern.includes("%") ? "es" : speaker(voice, "nom");
  return `${isClause ? words : `${words},`} ${isClause ? "während" : "solange"} ${it} ${PLACE_WORDS[said.place]},`;
}

/** After what sets it off: inverted, or after a colon as it is. */
function following({ clause, rest }: Said): string {
  return clause ? ` ${clause.inverted}${rest}` : ` gilt: ${capital(rest)}`;
}

function label(said: Ability): string {
  return `Fähigkeit · ${said.when === "activate" ? LIMIT_LABELS[said.limit] : WHEN_LABELS[said.when]}`;
}

const LIMIT_LABELS = { turn: "einmal pro Zug", none: "beliebig oft" } as const;

const WHEN_LABELS: Record<"always" | Trigger, string> = {
  always: "immer",
  played: "beim Ausspielen",
  evolved: "beim Entwickeln",
  damaged: "bei Schaden",
  knockedOut: "wenn besiegt",
  attached: "beim Anlegen",
  movedToActive: "beim Nachrücken",
  energyAttached: "wenn Energie angelegt wird",
  anyPlayed: "wenn ein Mantimon ausgespielt wird",
  theirEnergyAttached: "wenn der Gegner Energie anlegt",
  turnStart: "zu Beginn deines Zuges",
  turnEnd: "am Ende deines Zuges",
  theirTurnEnd: "am Ende des gegnerischen Zuges",
  eachTurnEnd: "am Ende jedes Zuges",
  betweenTurns: "zwischen den Zügen",
};

/** "2 Farblos-Energie und 1 Energie jedes Typs". */
function provided(energy: (Type | "any")[]): string {
  const kinds = [...new Set(energy)].map((kind) => {
    const count = energy.filter((each) => each === kind).length;
    return kind === "any" ? `${count} Energie jedes Typs` : `${count} ${energyOf(kind)}`;
  });
  return list(kinds, "und");
}
