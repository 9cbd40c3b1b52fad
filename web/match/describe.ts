// Describes what is on the table, for screen readers.
import { toolsOf } from "../../engine/board.ts";
import { type Card, type MonView, STATUSES, TYPES, type Type } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { topCard } from "./game-log.ts";

/** The icon of an energy card: its type, or "any". */
export function energyType(card: Card | undefined): Type | "any" {
  return card?.kind === "energy" ? card.provides[0] : "any";
}

/** @param number tells Mantimon of one name apart; 0 for an only one */
export function describeMon(mon: MonView, place: "active" | "bench", cards: Card[], number = 0): string {
  const card = cards[topCard(mon)];
  if (!card) return t("describe.faceDown", { place: t(`describe.${place}`) });
  const name = number > 0 ? `${card.name} ${number}` : card.name;
  const parts = [
    name,
    t(`describe.${place}`),
    t("describe.hp", { left: Math.max(0, mon.hp - mon.damage), hp: mon.hp }),
  ];
  if (mon.energy.length > 0) parts.push(t("describe.energy", { types: countTypes(mon.energy, cards) }));
  for (const tool of toolsOf(mon)) parts.push(t("describe.holds", { name: cards[tool].name }));
  const statuses = STATUSES.filter((_, bit) => mon.statuses & (1 << bit));
  return [...parts, ...statuses.map((status) => t(`status.${status}`))].join(", ");
}

/** "2 fire, 1 water" */
export function countTypes(energy: number[], cards: Card[]): string {
  const order: (Type | "any")[] = [...TYPES, "any"];
  return order
    .map((type) => ({ type, count: energy.filter((card) => energyType(cards[card]) === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${t(`type.${type}`)}`)
    .join(", ");
}

export function describeCard(card: Card): string {
  if (card.kind !== "mantimon") return `${card.name}, ${t(`kind.${card.kind}`)}`;
  const stage =
    card.stage === "basic"
      ? t("describe.basic")
      : t("describe.stage", { stage: card.stage.slice(-1), name: card.evolvesFrom });
  return [card.name, t(`type.${card.type}`), stage, t("describe.fullHp", { hp: card.hp })].join(", ");
}
