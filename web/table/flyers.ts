// What flies over the table, cards and beads of energy, and the places that they fly between.
import type { Pool, Seat, Zone } from "../../engine/index.ts";
import { faceUrl } from "../card-pictures.ts";
import { energyType } from "../match/describe.ts";
import { beadElement } from "../ui/TypeBead.tsx";
import { elementOf } from "./animations.ts";

/** The name of a zone for `elementOf`. */
export function placeName(zone: Zone, seat: Seat): string {
  return zone === "generated" ? `energyZone-${seat}` : `${zone}-${seat}`;
}

/** Where a Mantimon that enters will lie. */
export function freePlace(seat: Seat, place: "active" | "bench"): Element | null {
  const area = elementOf(`${place}-${seat}`);
  return area?.querySelector(".place") ?? area;
}

/** Gives an element over the table the styles that a player's half has. */
export function dress(element: HTMLElement, seat: Seat): void {
  const side = document.querySelector<HTMLElement>(`[data-worn="${seat}"]`);
  for (const name of side?.style ?? []) element.style.setProperty(name, side!.style.getPropertyValue(name));
}

/** @param seat whose card it is, seen from behind if it is -1 */
export function makeCard(pool: Pool, card: number, seat: Seat): HTMLElement {
  const element = document.createElement("span");
  element.className = "flyer flyer--card";
  dress(element, seat);
  if (card === -1) {
    element.append(Object.assign(document.createElement("span"), { className: "cardback" }));
  } else {
    element.append(Object.assign(document.createElement("img"), { src: faceUrl(pool, card) ?? "", alt: "" }));
  }
  return element;
}

export function makeBead(pool: Pool, card: number): HTMLElement {
  const element = beadElement(energyType(pool.cards[card]));
  element.classList.add("flyer", "flyer--bead");
  return element;
}
