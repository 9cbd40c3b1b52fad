// The words of a card's frame, and the card as a language has it.

import type { Card, MantimonCard } from "../../../engine/card.ts";
import { type CardText, cardText } from "../../../engine/text/card-text.ts";
import type { Kind, Stage } from "../../../engine/vocabulary.ts";
import { type CardLanguage, IN_ENGLISH } from "../../shown.ts";
import { translateCard } from "../../texts.ts";

interface Labels {
  stage: Record<Stage, string>;
  kind: Record<Exclude<Kind, "mantimon" | "energy">, string>;
  /** "from Fernfawn". */
  from: string;
  hp: string;
  basicEnergy: string;
  specialEnergy: string;
  /** On the small face, whose picture already says what it is. */
  energy: string;
  special: string;
  ability: string;
  weakness: string;
  resistance: string;
  retreat: string;
}

const LABELS: Record<string, Labels> = {
  en: {
    stage: { basic: "BASIC", stage1: "STAGE 1", stage2: "STAGE 2" },
    kind: { item: "ITEM", supporter: "SUPPORTER", tool: "TOOL", stadium: "STADIUM" },
    from: "from",
    hp: "HP",
    basicEnergy: "BASIC ENERGY",
    specialEnergy: "SPECIAL ENERGY",
    energy: "ENERGY",
    special: "SPECIAL",
    ability: "ABILITY",
    weakness: "weakness",
    resistance: "resistance",
    retreat: "retreat",
  },
  de: {
    stage: { basic: "BASIS", stage1: "STUFE 1", stage2: "STUFE 2" },
    kind: { item: "GEGENSTAND", supporter: "UNTERSTÜTZER", tool: "WERKZEUG", stadium: "STADION" },
    from: "aus",
    hp: "KP",
    basicEnergy: "BASIS-ENERGIE",
    specialEnergy: "SPEZIAL-ENERGIE",
    energy: "ENERGIE",
    special: "SPEZIAL",
    ability: "FÄHIGKEIT",
    weakness: "Schwäche",
    resistance: "Resistenz",
    retreat: "Rückzug",
  },
};

/** What is written on a card. Its picture is drawn from the card itself, whatever it is called. */
export interface FaceWords {
  labels: Labels;
  card: Card;
  text: CardText;
}

export function faceWords(card: Card, { code, language, texts }: CardLanguage = IN_ENGLISH): FaceWords {
  const shown = texts === null ? card : translateCard(card, texts);
  return { labels: LABELS[code] ?? LABELS.en, card: shown, text: cardText(shown, language) };
}

/** Above the name: "STAGE 1 · from Fernfawn". */
export function headLabel({ labels, card }: FaceWords): string {
  switch (card.kind) {
    case "mantimon": {
      const classes = (card.classes ?? []).map((word) => ` · ${word.toUpperCase()}`).join("");
      return labels.stage[card.stage] + evolution(labels, card) + classes;
    }
    case "energy":
      return card.basic ? labels.basicEnergy : labels.specialEnergy;
    default:
      return labels.kind[card.kind];
  }
}

function evolution({ from }: Labels, { evolvesFrom }: MantimonCard): string {
  return evolvesFrom ? ` · ${from} ${evolvesFrom}` : "";
}
