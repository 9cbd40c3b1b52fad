// What is counted, as phrases: "Energie an diesem Mantimon".

import type { Count } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { card, energyOf } from "./filters.ts";
import { type Noun, nounPhrase, type Phrase, plain, prep, withAdjective } from "./grammar.ts";
import { eachOf, someOf, total, zone } from "./groups.ts";
import { CARD, COUNTER, DAMAGE, ENERGY_TYPE, HEADS, HP, POINT, RESULT, TAILS } from "./words.ts";

/** What a count counts: after "für", as a number of its own, and after a number. */
export interface Counted {
  /** "jede Karte auf deiner Hand" */
  each: string;
  /** "die Anzahl der Karten auf deiner Hand" */
  many: string;
  /** "Karten auf deiner Hand" */
  some: string;
  /** "Karte auf deiner Hand" */
  one: string;
}

/** "für jede Karte auf deiner Hand". */
export const perEach = (count: Count, voice: Voice): string => `für ${counted(count, voice).each}`;

export function ceiling({ max }: Count): string {
  return max === undefined ? "" : ` (höchstens ${max})`;
}

/** Energy is counted, and yet has no plural. */
export const energyNoun = (kind: string): Noun => ({ one: kind, many: kind, gender: "f", mass: true });

export function counted(count: Count, voice: Voice): Counted {
  switch (count.count) {
    case "energy": {
      const energy = plain(energyNoun(energyOf(count.type)));
      const extra = count.extra ? ["zusätzlich"] : [];
      return things(withAdjective(energy, ...extra), prep("an", total(count.on, voice, "dat")));
    }
    case "mantimon": {
      const { of } = count;
      const some = someOf(of, "nom");
      const isMine = of.side === "mine" && of.place !== "bench";
      const many = isMine ? some : `von ${someOf(of, "dat")}`;
      return { each: eachOf(of, "acc"), many: `die Anzahl ${many}`, some, one: some };
    }
    case "counters":
      return things(plain(COUNTER), `auf ${total(count.on, voice, "dat")}`);
    case "heads":
      return things(plain(HEADS), "");
    case "tails":
      return things(plain(TAILS), "");
    case "energyTypes": {
      const types = withAdjective(plain(ENERGY_TYPE), "unterschiedlich");
      const different = count.basic ? { ...types, after: ["von Basis-Energie"] } : types;
      return things(different, prep("an", total(count.on, voice, "dat")));
    }
    case "pointsLeft": {
      const whom = count.side === "mine" ? "dir" : "deinem Gegner";
      return things(withAdjective(plain(POINT), `${whom} zum Sieg fehlend`), "");
    }
    case "points":
      if (count.side === "theirs") return things(plain(POINT), "deines Gegners");
      return {
        each: "jeden deiner Punkte",
        many: "die Anzahl deiner Punkte",
        some: "deiner Punkte",
        one: "deiner Punkte",
      };
    case "hand":
      return things(plain(CARD), `auf ${zone(count.side, "hand", "dat")}`);
    case "deck":
      return things(plain(CARD), prep("in", zone(count.side, "deck", "dat")));
    case "discard":
      return things(card(count.filter), prep("in", zone(count.side, "discard", "dat")));
    case "discarded": {
      const put = `so auf ${zone(count.side, "discard", "acc")} gelegt`;
      return things(withAdjective(card(count.filter), put), "");
    }
    case "retreat":
      return things(plain(energyNoun("Energie")), `in den Rückzugskosten ${total(count.on, voice, "gen")}`);
    case "hpLeft": {
      const left = things(withAdjective(plain(HP), "verbleibend"), total(count.on, voice, "gen"));
      return { ...left, many: `die ${left.some.replace("verbleibender", "verbleibenden")}` };
    }
    case "last":
      return lastDone(voice);
    default:
      return assertNever(count);
  }
}

function things(phrase: Phrase, where: string): Counted {
  const placed = { ...phrase, after: where === "" ? phrase.after : [[...phrase.after, where].join(" ")] };
  const form = { case: "nom", plural: true } as const;
  return {
    each: nounPhrase("jed", placed, { case: "acc" }),
    many: `die Anzahl ${nounPhrase("der", placed, { case: "gen", plural: true })}`,
    some: nounPhrase(null, placed, form),
    one: nounPhrase(null, placed, { case: "nom" }),
  };
}

const ENERGY = energyNoun("Energie");
const MANTIMON: Noun = { one: "Mantimon", many: "Mantimon", gender: "n" };

/** What the latest effect did, by the word that the voice keeps. */
const LAST: Record<string, [participle: string, noun: Noun]> = {
  damage: ["zugefügt", DAMAGE],
  countersPut: ["gelegt", COUNTER],
  countersMoved: ["verschoben", COUNTER],
  healed: ["geheilt", DAMAGE],
  energyAttached: ["angelegt", ENERGY],
  energyMoved: ["verschoben", ENERGY],
  energyDiscarded: ["abgelegt", ENERGY],
  energyReturned: ["zurückgegeben", ENERGY],
  drawn: ["gezogen", CARD],
  moved: ["bewegt", CARD],
  discarded: ["abgelegt", CARD],
  taken: ["genommen", CARD],
  found: ["gefunden", CARD],
  putAway: ["entfernt", MANTIMON],
};

/** "jede so abgelegte Karte", "der so zugefügte Schaden". */
function lastDone(voice: Voice): Counted {
  const [participle, noun] = LAST[voice.last || (voice.figure ? "damage" : "")] ?? ["erzielt", RESULT];
  const done = withAdjective(plain(noun), `so ${participle}`);
  const counts = things(done, "");
  return noun === DAMAGE ? { ...counts, many: nounPhrase("der", done, { case: "nom" }) } : counts;
}
