// A deck as a list that players paste around: count, name, set code and number, in sections. Always written the same.
import { PRESETS } from "../../engine/index.ts";
import type { Catalog, CatalogCard } from "../collections/catalog.ts";
import { type Counts, ordered, sizeOf } from "./contents.ts";
import type { SharedDeck } from "./share-code.ts";

/** The headings that are written, which all can be read back. */
export const SECTION = {
  mantimon: "Mantimon",
  trainer: "Trainer",
  energy: "Energy",
  mainEnergy: "Main deck energy",
  energyDeck: "Energy deck",
  energyTypes: "Energy types",
} as const;

export function writeDeckList(catalog: Catalog, { name, rules, cards, energy }: SharedDeck): string {
  const source = PRESETS[rules].energy.source;
  const pick = (wanted: (kind: string) => boolean): Counts =>
    Object.fromEntries(Object.entries(cards).filter(([id]) => wanted(kindOf(catalog, id))));
  const sections: [heading: string, counts: Counts][] = [
    [SECTION.mantimon, pick((kind) => kind === "mantimon")],
    [SECTION.trainer, pick((kind) => kind !== "mantimon" && kind !== "energy")],
    [source === "hand" ? SECTION.energy : SECTION.mainEnergy, pick((kind) => kind === "energy")],
    [source === "generated" ? SECTION.energyTypes : SECTION.energyDeck, energy],
  ];
  const blocks = sections
    .filter(([, counts]) => sizeOf(counts) > 0)
    .map(([heading, counts]) => [`${heading} (${sizeOf(counts)})`, ...linesOf(catalog, counts)].join("\n"));
  return `${[`# Name: ${name}\n# Rules: ${rules}`, ...blocks].join("\n\n")}\n`;
}

/** "WLD 014" */
export const printingOf = ({ card, set }: CatalogCard): string =>
  `${set.toUpperCase()} ${String(card.number).padStart(3, "0")}`;

/** "4 Hivelet WLD 014" */
export const lineOf = (entry: CatalogCard, count: number): string =>
  `${count} ${entry.card.name} ${printingOf(entry)}`;

/** Cards that are in the pool no more are written as a comment: their names are gone. */
function linesOf(catalog: Catalog, counts: Counts): string[] {
  return ordered(catalog, counts).map(([id, count]) => {
    const entry = catalog.byId.get(id);
    return entry ? lineOf(entry, count) : `# ${count} of ${id}, which is no card any more`;
  });
}

const kindOf = (catalog: Catalog, id: string): string => catalog.byId.get(id)?.card.kind ?? "";
