// Modifiers: lasting effects and always-on abilities, each a clause about a subject.

import type { Amount, Effect, Modifier, Passive } from "../../language.ts";
import { assertNever, type Status } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { energyKind } from "./cards.ts";
import { ceiling, perEach } from "./counts.ts";
import { struck } from "./damage.ts";
import { energyOf, mon } from "./filters.ts";
import { type Case, type Clause, join, nounPhrase, type Parts, state } from "./grammar.ts";
import { allOf, isPlural, speaker } from "./groups.ts";
import { size } from "./measure.ts";
import { type Subject, subject } from "./subjects.ts";
import { lead, value } from "./terms.ts";
import { named, TYPE_NAMES, UNTIL_WORDS } from "./words.ts";

export function lasting(said: Extract<Effect, { effect: "lasting" }>, voice: Voice): Clause {
  const on = said.on === "me" ? YOU : said.on === "them" ? OPPONENT : subject(said.on, voice);
  const isTheirs = said.on === "them" && said.until === "theirTurnEnd";
  const until = isTheirs ? "in seinem nächsten Zug" : UNTIL_WORDS[said.until];
  return state({ ...modifier(said.modify, on, voice), lead: until });
}

/** An always-on text: "wenn …, nehmen deine Feuer-Mantimon durch Angriffe 20 Schaden weniger". */
export function passive({ on, if: asked, modify, single }: Passive, voice: Voice): string {
  const when = asked ? lead(asked, voice) : "";
  const parts = modifier(modify, passiveSubject(on, voice), voice);
  const often = modify.kind === "attachments" ? "in jedem Zug" : "";
  const { main, inverted } = state({ ...parts, middle: join(often, parts.middle ?? "") });
  const alone = single ? " (dieser Effekt addiert sich nicht)" : "";
  return (when === "" ? main : `${when} ${inverted}`) + alone;
}

const player = (person: Subject["person"], words: Record<Case, string>): Subject => ({
  person,
  text: (inCase) => words[inCase],
});
const YOU = player("you", { nom: "du", acc: "dich", dat: "dir", gen: "von dir" });
const OPPONENT = player("one", {
  nom: "dein Gegner",
  acc: "deinen Gegner",
  dat: "deinem Gegner",
  gen: "deines Gegners",
});
const PLAYERS = player("many", {
  nom: "beide Spieler",
  acc: "beide Spieler",
  dat: "beiden Spielern",
  gen: "beider Spieler",
});

function passiveSubject(on: Passive["on"], voice: Voice): Subject {
  if (on === "self") return { person: "one", text: (inCase) => speaker(voice, inCase) };
  if ("player" in on) return { mine: YOU, theirs: OPPONENT, both: PLAYERS }[on.player];
  return { person: isPlural(on) ? "many" : "one", text: (inCase) => allOf(on, inCase) };
}

type Conjugation = Record<Subject["person"], string>;
const CAN: Conjugation = { you: "kannst", one: "kann", many: "können" };
const MAY: Conjugation = { you: "darfst", one: "darf", many: "dürfen" };
const HAS: Conjugation = { you: "hast", one: "hat", many: "haben" };
const IS: Conjugation = { you: "bist", one: "ist", many: "sind" };
const TAKES: Conjugation = { you: "nimmst", one: "nimmt", many: "nehmen" };
const KEEPS: Conjugation = { you: "behältst", one: "behält", many: "behalten" };

const FLIPS: Conjugation = {
  you: "in deinem Zug wirfst",
  one: "in seinem Zug wirft",
  many: "in ihren Zügen werfen",
};

function modifier(modify: Modifier, on: Subject, voice: Voice): Parts {
  const about = (verb: Conjugation, middle: string, rest: Partial<Parts> = {}): Parts => ({
    subject: on.text("nom"),
    verb: verb[on.person],
    middle,
    ...rest,
  });
  const cannot = (end: string, middle = "") => about(CAN, middle, { end });
  const ofIt = on.text("gen");
  switch (modify.kind) {
    case "damageDealt":
      return damageDealt(modify, on, voice);
    case "damageTaken": {
      const { per, head, tail } = size(modify.amount, "Schaden", voice, more(modify.less));
      return about(TAKES, join(byAttacks(modify.from), per, head), { tail: tail + ifHeads(modify) });
    }
    case "preventDamage": {
      const { atMost, own } = modify;
      const whose = own ? " (deine und die deines Gegners)" : "";
      const size = atMost === undefined ? "" : `, wenn dieser höchstens ${atMost} beträgt`;
      return about(TAKES, `${byAttacks(modify.from)}${whose} keinen Schaden`, {
        tail: size + ifHeads(modify),
      });
    }
    case "preventEffects": {
      const what = modify.of === undefined ? "Angriffen" : EFFECTS_OF[modify.of];
      const whose = modify.from ? deedsOf(modify.from) : "deines Gegners";
      return about(IS, `vor allen Effekten von ${what} ${whose} geschützt`);
    }
    case "answersDamage": {
      const tail = `, wenn ${struck(on, "damaged")}`;
      const attacker = "das angreifende Mantimon";
      if (!modify.counters)
        return { subject: attacker, verb: "nimmt", middle: `${modify.amount} Schaden`, tail };
      const counters = modify.amount === 10 ? "eine Schadensmarke" : `${modify.amount / 10} Schadensmarken`;
      return { subject: "du", verb: "legst", middle: `${counters} auf ${attacker}`, tail };
    }
    case "answers": {
      const tail = `: Wenn ${struck(on, modify.when)},`;
      return { subject: "", verb: "gilt", tail };
    }
    case "damageAtEnd":
      return about(TAKES, `am Ende dieses Zuges ${modify.amount} Schaden`);
    case "cannotAttack":
      if (modify.chosen)
        return cannot(
          "nicht einsetzen",
          `einen ${on.person === "many" ? "ihrer" : "seiner"} Angriffe deiner Wahl`,
        );
      if (modify.attack === undefined) return cannot("nicht angreifen");
      return cannot("nicht einsetzen", `den Angriff ${named(modify.attack)}`);
    case "cannotRetreat":
      return about(CAN, "", { reflexive: "sich", end: "nicht zurückziehen" });
    case "coinsAreTails":
      return {
        subject: `Münzen, die ${on.text("nom")} ${FLIPS[on.person]},`,
        verb: "zeigen",
        middle: "Zahl",
      };
    case "cannotEvolve":
      return about(CAN, "", { reflexive: "sich", end: "nicht entwickeln" });
    case "cannotHeal":
      return cannot("nicht geheilt werden");
    case "cannotReceiveEnergy": {
      const middle = `nicht an ${on.text("acc")}`;
      return { subject: "die Energie des Zuges", verb: "kann", middle, end: "angelegt werden" };
    }
    case "attackCoin": {
      const tail = ", wenn eine dafür geworfene Münze Kopf zeigt";
      return { subject: `Angriffe ${ofIt}`, verb: "gelingen", middle: "nur", tail };
    }
    case "attackCost": {
      const middle = sized(modify.amount, `${energyOf(modify.type)} ${more(modify.less)}`, voice);
      return { subject: `Angriffe ${ofIt}`, verb: "kosten", middle };
    }
    case "retreatCost": {
      const middle = `um ${sized(modify.amount, modify.less ? "geringer" : "höher", voice)}`;
      return { subject: `die Rückzugskosten ${ofIt}`, verb: "sind", middle };
    }
    case "noRetreatCost":
      return about(HAS, "keine Rückzugskosten");
    case "hp": {
      const { per, head, tail } = size(modify.amount, "KP", voice, more(modify.less));
      return about(HAS, join(per, head), { tail });
    }
    case "type":
      return about(IS, `${modify.also ? "auch " : ""}vom Typ ${TYPE_NAMES[modify.type]}`);
    case "immune":
      if (modify.status === "any") return cannot("erhalten", "keine Zustände");
      return cannot(IMMUNE_WORDS[modify.status]);
    case "value": {
      const points = modify.amount === 1 ? "Punkt" : "Punkte";
      const worth = `${modify.amount} ${points} ${more(modify.less)} wert`;
      if (!modify.attacks) return about(IS, worth);
      const fallen = `von Angriffen ${ofIt} besiegte Mantimon deines Gegners`;
      return { subject: fallen, verb: "sind", middle: worth };
    }
    case "provides": {
      return { subject: provider(modify, on, voice), verb: "zählt", middle: counting(modify) };
    }
    case "noWeakness":
      if (modify.attacks)
        return { subject: `Angriffe ${ofIt}`, verb: "bleiben", middle: "ohne Einfluss von Schwäche" };
      return about(HAS, "keine Schwäche");
    case "noAbility":
      if (modify.tools)
        return { subject: `Werkzeuge an ${on.text("dat")}`, verb: "haben", middle: "keine Wirkung" };
      return about(HAS, "keine Fähigkeit");
    case "mayEvolveAtOnce":
      return about(MAY, "schon in dem Zug entwickeln, in dem", {
        reflexive: "sich",
        end: on.person === "many" ? "sie ins Spiel kamen" : "es ins Spiel kam",
      });
    case "evolvesAs":
      return about(MAY, `zu Mantimon mit der Vorstufe ${named(modify.name)}`, {
        reflexive: "sich",
        end: "entwickeln",
      });
    case "survives":
      return survives(modify, about(KEEPS, "10 KP"), on);
    case "poisonDamage":
      return about(TAKES, `durch Vergiftung ${modify.amount} Schaden mehr`);
    case "cannotPlay":
      if (modify.what === "energy") return cannot("anlegen", "keine Energie");
      return cannot("spielen", `keine ${PLAY_WORDS[modify.what]}`);
    case "cannotUse":
      return cannot("nicht einsetzen", `die Fähigkeit ${named(modify.ability)}`);
    case "earlierAttacks":
      return about(MAY, `die Angriffe ${on.person === "many" ? "ihrer" : "seiner"} früheren Stufen`, {
        end: "einsetzen",
      });
    case "secondTool":
      return about(MAY, "2 Werkzeuge", { end: "tragen" });
    case "benchSize":
      if (modify.most)
        return about(MAY, `höchstens ${modify.amount} Mantimon auf der Bank`, { end: "haben" });
      return about(MAY, `${modify.amount} Mantimon ${more(modify.less)} auf der Bank`, { end: "haben" });
    case "attachments":
      return about(MAY, `${modify.amount} Energie mehr`, { end: "anlegen" });
    default:
      return assertNever(modify);
  }
}

/** "jede Basis-Feuer-Energie an …", "diese Karte". */
function provider(
  { basic, type, card }: Extract<Modifier, { kind: "provides" }>,
  on: Subject,
  voice: Voice,
): string {
  const there = `an ${on.text("dat")}`;
  if (!card) return `jede ${energyKind({ basic, type })} ${there}`;
  return on.text("dat") === speaker(voice, "dat") ? "diese Karte" : `diese Karte ${there}`;
}

/** "doppelt", "als Feuer-Energie", "doppelt und als Energie jedes Typs". */
function counting({ times, as }: Extract<Modifier, { kind: "provides" }>): string {
  const often = times === undefined ? [] : [TIMES_WORDS[times] ?? `${times}-fach`];
  const kind = as === undefined ? [] : [as === "any" ? "als Energie jedes Typs" : `als ${energyOf(as)}`];
  return [...often, ...kind].join(" und ");
}

const TIMES_WORDS: Record<number, string> = { 2: "doppelt", 3: "dreifach" };

const PLAY_WORDS: Record<Exclude<Extract<Modifier, { kind: "cannotPlay" }>["what"], "energy">, string> = {
  item: "Gegenstandskarten",
  supporter: "Unterstützerkarten",
  tool: "Werkzeugkarten",
  stadium: "Stadionkarten",
};

const IMMUNE_WORDS: Record<Status, string> = {
  asleep: "nicht einschlafen",
  paralyzed: "nicht gelähmt werden",
  confused: "nicht verwirrt werden",
  poisoned: "nicht vergiftet werden",
  burned: "nicht verbrannt werden",
};

const EFFECTS_OF = { abilities: "Fähigkeiten", trainers: "Gegenstands- und Unterstützerkarten" };

/** A coin decides each time an attack is about to do damage. */
function ifHeads({ coin }: { coin?: true }): string {
  return coin ? ", wenn eine Münze für den Schaden des Angriffs Kopf zeigt" : "";
}

function survives(modify: Extract<Modifier, { kind: "survives" }>, keeps: Parts, on: Subject): Parts {
  const [it, would] = on.person === "many" ? ["sie", "würden"] : ["es", "würde"];
  const coin = modify.coin ? " und eine Münze Kopf zeigt" : "";
  const discard = modify.discard ? "; dann wird diese Karte abgelegt" : "";
  return { ...keeps, tail: `, wenn ${it} durch einen Angriff besiegt ${would}${coin}${discard}` };
}

function damageDealt(modify: Extract<Modifier, { kind: "damageDealt" }>, on: Subject, voice: Voice): Parts {
  const { per, head, tail } = size(modify.amount, "Schaden", voice, more(modify.less));
  const middle = join(against(modify), per, head);
  const ofIt = on.text("gen");
  if (modify.attack !== undefined)
    return { subject: `der Angriff ${named(modify.attack)} ${ofIt}`, verb: "fügt", middle, end: "zu", tail };
  return { subject: `Angriffe ${ofIt}`, verb: "fügen", middle, end: "zu", tail };
}

/** "dem aktiven Feuer-Mantimon deines Gegners"; nothing where all of them are meant. */
function against({ against: filter, activeOnly }: Extract<Modifier, { kind: "damageDealt" }>): string {
  if (!filter && !activeOnly) return "";
  return allOf({ side: "theirs", place: activeOnly ? "active" : "any", ...(filter && { filter }) }, "dat");
}

function deedsOf(from: NonNullable<Extract<Modifier, { kind: "preventEffects" }>["from"]>): string {
  return `von ${nounPhrase(null, mon(from), { case: "dat", plural: true })}`;
}

/** "durch Angriffe von Basis-Mantimon". */
function byAttacks(from: Extract<Modifier, { kind: "damageTaken" }>["from"]): string {
  if (!from) return "durch Angriffe";
  return `durch Angriffe von ${nounPhrase(null, mon(from), { case: "dat", plural: true })}`;
}

function more(less: true | undefined): string {
  return less ? "weniger" : "mehr";
}

/** "2 geringer", "für jede … 1 Energie mehr". */
function sized(amount: Amount, words: string, voice: Voice): string {
  if (typeof amount === "number") return `${amount} ${words}`;
  if ("count" in amount) return `${amount.times ?? 1} ${words} ${perEach(amount, voice)}${ceiling(amount)}`;
  return `${value(amount, voice)} ${words}`;
}
