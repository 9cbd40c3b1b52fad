// German words for the closed lists of the effect language.

import type { EnergySource, Happening, Trigger, Until } from "../../language.ts";
import { KINDS, type Kind, type Stage, type Status, type Type } from "../../vocabulary.ts";
import type { Noun, Verb } from "./grammar.ts";

export const CREATURE: Noun = {
  one: "Mantimon",
  many: "Mantimon",
  gender: "n",
  genitive: "Mantimons",
};

export const CARD: Noun = { one: "Karte", many: "Karten", gender: "f" };
export const COUNTER: Noun = { one: "Schadensmarke", many: "Schadensmarken", gender: "f" };
export const COIN: Noun = { one: "Münze", many: "Münzen", gender: "f" };
export const POINT: Noun = { one: "Punkt", many: "Punkte", gender: "m" };
export const DAMAGE: Noun = { one: "Schaden", many: "Schaden", gender: "m", mass: true };
export const HP: Noun = { one: "KP", many: "KP", gender: "m", mass: true };
export const ENERGY_TYPE: Noun = { one: "Energietyp", many: "Energietypen", gender: "m" };
export const HEADS: Noun = { one: "Kopfwurf", many: "Kopfwürfe", gender: "m" };
export const TAILS: Noun = { one: "Zahlwurf", many: "Zahlwürfe", gender: "m" };
export const RESULT: Noun = { one: "Ergebnis", many: "Ergebnisse", gender: "n", genitive: "Ergebnisses" };

/** The first part of compounds: "Feuer-Energie", "Pflanzen-Mantimon". */
export const TYPE_WORDS: Record<Type, string> = {
  grass: "Pflanzen",
  fire: "Feuer",
  water: "Wasser",
  lightning: "Blitz",
  psychic: "Geist",
  fighting: "Kampf",
  darkness: "Finsternis",
  metal: "Metall",
  dragon: "Drachen",
  colorless: "Farblos",
};

/** A type by itself, as the client names it: "vom Typ Pflanze". */
export const TYPE_NAMES: Record<Type, string> = { ...TYPE_WORDS, grass: "Pflanze", dragon: "Drache" };

export const STAGE_WORDS: Record<Stage, string> = { basic: "Basis", stage1: "Stufe-1", stage2: "Stufe-2" };

/** The first part of "…karte". */
export const KIND_WORDS: Record<Kind, string> = {
  mantimon: "Mantimon",
  item: "Gegenstands",
  supporter: "Unterstützer",
  tool: "Werkzeug",
  stadium: "Stadion",
  energy: "Energie",
};

export const TRAINER_KINDS: readonly Kind[] = ["item", "supporter", "tool", "stadium"];
export const EVOLUTION_STAGES: readonly Stage[] = ["stage1", "stage2"];

export const STATUS_WORDS: Record<Status, string> = {
  asleep: "schlafend",
  paralyzed: "gelähmt",
  confused: "verwirrt",
  poisoned: "vergiftet",
  burned: "verbrannt",
};

/** After "befreie … von". */
export const STATUS_NOUNS: Record<Status, string> = {
  asleep: "Schlaf",
  paralyzed: "Lähmung",
  confused: "Verwirrung",
  poisoned: "Vergiftung",
  burned: "Verbrennung",
};

/** What comes first in the clause; those that are clauses themselves end in a comma. */
export const UNTIL_WORDS: Record<Until, string> = {
  turnEnd: "in diesem Zug",
  theirTurnEnd: "im nächsten Zug deines Gegners",
  myNextTurnEnd: "in deinem nächsten Zug",
  leavesActive: "bis es den aktiven Platz verlässt,",
  poisonEnds: "solange es vergiftet ist,",
  leavesPlay: "solange es im Spiel bleibt,",
};

/** Each with its negation, after "wenn". */
export const HAPPENING_WORDS: Record<Happening, [yes: string, no: string]> = {
  knockedOutLastTurn: [
    "im letzten Zug deines Gegners eines deiner Mantimon durch einen Angriff besiegt wurde",
    "im letzten Zug deines Gegners keines deiner Mantimon durch einen Angriff besiegt wurde",
  ],
  lostLastTurn: [
    "im letzten Zug deines Gegners eines deiner Mantimon besiegt wurde",
    "im letzten Zug deines Gegners keines deiner Mantimon besiegt wurde",
  ],
  damagedLastTurn: [
    "dieses Mantimon im letzten Zug deines Gegners durch einen Angriff Schaden genommen hat",
    "dieses Mantimon im letzten Zug deines Gegners durch keinen Angriff Schaden genommen hat",
  ],
  evolvedThisTurn: [
    "dieses Mantimon sich in diesem Zug entwickelt hat",
    "dieses Mantimon sich in diesem Zug nicht entwickelt hat",
  ],
  becameActiveThisTurn: [
    "dieses Mantimon in diesem Zug auf den aktiven Platz gekommen ist",
    "dieses Mantimon in diesem Zug nicht auf den aktiven Platz gekommen ist",
  ],
  sameAttackLastTurn: [
    "dieses Mantimon diesen Angriff auch in deinem letzten Zug eingesetzt hat",
    "dieses Mantimon diesen Angriff nicht in deinem letzten Zug eingesetzt hat",
  ],
  supporterThisTurn: [
    "du in diesem Zug einen Unterstützer gespielt hast",
    "du in diesem Zug keinen Unterstützer gespielt hast",
  ],
  firstTurn: ["es dein erster Zug ist", "es nicht dein erster Zug ist"],
  goesSecond: ["du als Zweiter an der Reihe bist", "du nicht als Zweiter an der Reihe bist"],
};

/** What sets off an ability. `%` stands for the Mantimon that has it (`%gen`, `%acc`: in that case), `$` for energy. */
export const TRIGGER_WORDS: Record<Trigger, string> = {
  played: "wenn du %acc von deiner Hand auf deine Bank legst,",
  evolved: "wenn du %acc von deiner Hand spielst, um eines deiner Mantimon zu entwickeln,",
  damaged: "wenn % durch einen Angriff deines Gegners Schaden nimmt,",
  knockedOut: "wenn % durch einen Angriff deines Gegners besiegt wird,",
  attached: "wenn du diese Karte von deiner Hand an ein Mantimon anlegst,",
  movedToActive: "einmal während deines Zuges, wenn % von deiner Bank auf den aktiven Platz kommt,",
  energyAttached: "immer wenn du $ von deiner Hand oder aus deiner Energiezone an %acc anlegst,",
  theirEnergyAttached:
    "immer wenn dein Gegner $ von seiner Hand oder aus seiner Energiezone an eines seiner Mantimon anlegt,",
  anyPlayed: "immer wenn ein Spieler ein Mantimon von seiner Hand auf seine Bank legt,",
  turnStart: "zu Beginn deines Zuges",
  turnEnd: "am Ende deines Zuges",
  theirTurnEnd: "am Ende des Zuges deines Gegners",
  eachTurnEnd: "am Ende jedes Zuges",
  betweenTurns: "zwischen den Zügen",
};

export const ENERGY_SOURCE_WORDS: Record<EnergySource, string> = {
  energyZone: "aus deiner Energiezone",
  hand: "von deiner Hand",
  discard: "aus deinem Ablagestapel",
  deck: "aus deinem Deck",
};

export const VERBS = {
  attachOrPut: ["lege", "legt", "legen"],
  take: ["nimm", "nimmt", "nehmen"],
  give: ["gib", "gibt", "geben"],
  shuffle: ["mische", "mischt", "mischen"],
  search: ["durchsuche", "durchsucht", "durchsuchen"],
  draw: ["ziehe", "zieht", "ziehen"],
  uncover: ["decke", "deckt", "decken"],
  leave: ["lass", "lässt", "lassen"],
  show: ["zeige", "zeigt", "zeigen"],
  look: ["schaue", "schaut", "schauen"],
  move: ["verschiebe", "verschiebt", "verschieben"],
  heal: ["heile", "heilt", "heilen"],
  knockOut: ["besiege", "besiegt", "besiegen"],
  free: ["befreie", "befreit", "befreien"],
  exchange: ["tausche", "tauscht", "tauschen"],
  evolve: ["entwickle", "entwickelt", "entwickeln"],
  flip: ["wirf", "wirft", "werfen"],
  choose: ["wähle", "wählt", "wählen"],
  use: ["setze", "setzt", "setzen"],
  do: ["tue", "tut", "tun"],
  deal: ["füge", "fügt", "fügen"],
} as const satisfies Record<string, Verb>;

/** Words that phrases are made of: a name with one of them in it could be read as a phrase. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    ...KINDS,
    ...Object.values(TYPE_WORDS),
    ...Object.values(TYPE_NAMES),
    ...Object.values(STATUS_WORDS),
    ..."basis stufe entwicklung trainer bank karte karten kp energie fähigkeit angriff angriffe werkzeug".split(
      " ",
    ),
    ..."stadion gegenstand unterstützer der die das ein eine dieses jenes alle wenn bei du dein gegner".split(
      " ",
    ),
  ].map((word) => word.toLowerCase()),
);

const CAPITALISED = /^\p{Lu}[\p{L}\p{N}]*(['’-][\p{L}\p{N}]+)*$/u;

/** A card's name stands bare where it is plainly a name, else in quotation marks. */
export function named(name: string): string {
  const words = name.split(" ");
  const isPlain = words.every((word) => CAPITALISED.test(word) && !RESERVED.has(word.toLowerCase()));
  return isPlain ? name : `„${name}“`;
}
