// Mantimon in play as noun phrases: groups and known targets; and whose cards are meant.

import type { Group, KnownTarget } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { mon } from "./filters.ts";
import { type Case, join, nounPhrase, type Phrase, plain, withAdjective } from "./grammar.ts";
import { CREATURE } from "./words.ts";

/** How many of a group are meant. */
type Quantity = "one" | "each" | "all" | "some";

/** Who is meant, if the article does not say it: after the noun. */
function where({ side, place }: Group, quantity: Quantity): string {
  if (place === "bench") {
    if (side === "mine") return "auf deiner Bank";
    if (side === "theirs") return "auf der Bank deines Gegners";
    return quantity === "one" ? "auf einer der Bänke" : "auf beiden Bänken";
  }
  if (side === "theirs") return "deines Gegners";
  if (side === "mine") return "";
  return quantity === "all" ? "beider Spieler" : "im Spiel";
}

function phraseOf(of: Group, quantity: Quantity, adjective = ""): Phrase {
  const phrase = mon(of.filter);
  const words = [adjective, of.other ? "ander" : "", of.place === "active" ? "aktiv" : ""];
  const made = withAdjective(phrase, ...words.filter((word) => word !== ""));
  const place = where(of, quantity);
  if (place === "") return made;
  const { noun } = made;
  const placed = (form: string) => join(form, place);
  return {
    ...made,
    noun: {
      ...noun,
      one: placed(noun.one),
      many: placed(noun.many),
      genitive: placed(noun.genitive ?? noun.one),
    },
  };
}

/** Whether the article names the owner: "eines deiner Mantimon". */
const isPartitive = ({ side, place }: Group) => side === "mine" && place !== "bench";

/** "deiner verbrannten Mantimon". */
function ofMine(of: Group, quantity: Quantity): string {
  return nounPhrase("dein", phraseOf(of, quantity), { case: "gen", plural: true });
}

const PRONOUNS: Record<"ein" | "jed", Record<Case, string>> = {
  ein: { nom: "eines", acc: "eines", dat: "einem", gen: "eines" },
  jed: { nom: "jedes", acc: "jedes", dat: "jedem", gen: "jedes" },
};

/** "eines deiner Mantimon", "ein Mantimon auf deiner Bank"; with an adjective: "ein zufällig gewähltes …". */
export function oneOf(of: Group, inCase: Case, adjective = ""): string {
  if (!isPartitive(of)) return nounPhrase("ein", phraseOf(of, "one", adjective), { case: inCase });
  if (adjective === "") return `${PRONOUNS.ein[inCase]} ${ofMine(of, "one")}`;
  const bare: Phrase = { adjectives: [[adjective]], noun: { one: "", many: "", gender: "n" }, after: [] };
  return join(nounPhrase("ein", bare, { case: inCase }).trim(), ofMine(of, "one"));
}

/** "jedes deiner Mantimon", "jedem Mantimon deines Gegners". */
export function eachOf(of: Group, inCase: Case): string {
  if (isPartitive(of)) return `${PRONOUNS.jed[inCase]} ${ofMine(of, "each")}`;
  return nounPhrase("jed", phraseOf(of, "each"), { case: inCase });
}

/** After a number: "deiner Mantimon", "Mantimon deines Gegners". */
export function someOf(of: Group, inCase: Case = "nom"): string {
  if (isPartitive(of)) return ofMine(of, "some");
  return nounPhrase(null, phraseOf(of, "some"), { case: inCase, plural: true });
}

/** "deine Mantimon", "das aktive Mantimon deines Gegners": one where only one can be meant. */
export function allOf(of: Group, inCase: Case): string {
  const form = { case: inCase, plural: isPlural(of) };
  return nounPhrase(isPartitive(of) ? "dein" : "der", phraseOf(of, "all"), form);
}

export const isPlural = ({ side, place }: Group) => place !== "active" || side === "both";

/** The group over which something is added up: "allen deinen Mantimon". */
function altogether(of: Group, inCase: Case): string {
  if (!isPartitive(of)) return nounPhrase("alle", phraseOf(of, "all"), { case: inCase, plural: true });
  const all = { nom: "alle", acc: "alle", dat: "allen", gen: "aller" }[inCase];
  return `${all} ${nounPhrase("dein", phraseOf(of, "all"), { case: inCase, plural: true })}`;
}

// ── Known targets

/** What "self" is: the Mantimon itself, or the holder of the card. */
export function speaker(voice: Voice, inCase: Case): string {
  if (voice.speaker === "mantimon") return nounPhrase("dies", plain(CREATURE), { case: inCase });
  return nounPhrase("der", { ...plain(CREATURE), after: ["mit dieser Karte"] }, { case: inCase });
}

const ACTIVE: Phrase = withAdjective(plain(CREATURE), "aktiv");

/** A target that needs neither a choice nor chance: "dieses Mantimon", "jedes deiner Mantimon". */
export function knownTarget(to: KnownTarget, voice: Voice, inCase: Case): string {
  if (typeof to === "object") return eachOf(to.each, inCase);
  const form = { case: inCase };
  switch (to) {
    case "self":
      return speaker(voice, inCase);
    case "active":
      return nounPhrase("dein", ACTIVE, form);
    case "defender":
      return `${nounPhrase("der", ACTIVE, form)} deines Gegners`;
    case "attacker":
      return nounPhrase("der", withAdjective(plain(CREATURE), "angreifend"), form);
    case "chosen":
      return nounPhrase("der", withAdjective(plain(CREATURE), "gewählt"), form);
    case "it":
      return nounPhrase("jen", plain(CREATURE), form);
    default:
      return assertNever(to);
  }
}

/** A target of which something is added up. */
export function total(to: KnownTarget, voice: Voice, inCase: Case): string {
  return typeof to === "object" ? altogether(to.each, inCase) : knownTarget(to, voice, inCase);
}

// ── Whose cards

export type Owner = "mine" | "theirs" | "owner" | "their";

const ZONES = {
  hand: { one: "Hand", many: "Hände", gender: "f" },
  deck: { one: "Deck", many: "Decks", gender: "n", genitive: "Decks" },
  bench: { one: "Bank", many: "Bänke", gender: "f" },
  discard: { one: "Ablagestapel", many: "Ablagestapel", gender: "m", genitive: "Ablagestapels" },
} as const;

/** "deine Hand", "das Deck deines Gegners"; `their`: the other player speaks of "seine Hand". */
export function zone(whose: Owner, name: keyof typeof ZONES, inCase: Case): string {
  const phrase = plain(ZONES[name]);
  const form = { case: inCase };
  switch (whose) {
    case "mine":
      return nounPhrase("dein", phrase, form);
    case "their":
      return nounPhrase("dein", phrase, form).replace("dein", "sein");
    case "theirs":
      return `${nounPhrase("der", phrase, form)} deines Gegners`;
    case "owner":
      return `${nounPhrase("der", phrase, form)} seines Besitzers`;
  }
}
