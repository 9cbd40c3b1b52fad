// How a card's frame looks: colors by type and kind, foil by rarity.

import type { Card } from "../../../engine/card.ts";
import type { Kind, Rarity } from "../../../engine/vocabulary.ts";
import { hex, type Lch, lch } from "../color.ts";
import { typeColor, typeShade } from "../icons.ts";
import { linear, type Sheet } from "../sheet.ts";

export const WIDTH = 500;
export const HEIGHT = 700;

export interface FrameStyle {
  /** Main color of the frame, from its lit corner to its shaded one. */
  light: string;
  mid: string;
  dark: string;
  /** Text on parchment, or on the dark panels of a full picture. */
  ink: string;
  faint: string;
  /** The picture covers the whole card. */
  full: boolean;
  rarity: Rarity;
}

const KIND_COLORS: Record<Exclude<Kind, "mantimon" | "energy">, Lch> = {
  item: { l: 0.6, c: 0.1, h: 232 },
  supporter: { l: 0.62, c: 0.15, h: 40 },
  tool: { l: 0.58, c: 0.09, h: 300 },
  stadium: { l: 0.6, c: 0.11, h: 155 },
};

const isFull = (card: Card): boolean =>
  card.rarity === "prime" || card.rarity === "secret" || card.kind === "energy";

export function frameStyle(card: Card): FrameStyle {
  const full = isFull(card);
  const text = full ? { ink: "#fffaf0", faint: "#e6d9c4" } : { ink: "#2a1a10", faint: "#6b5540" };
  const shared = { ...text, full, rarity: card.rarity };
  if (card.kind === "mantimon" || card.kind === "energy") {
    const type = card.kind === "mantimon" ? card.type : card.provides.length === 1 ? card.provides[0] : "any";
    return { ...shared, light: typeColor(type, 0.14), mid: typeColor(type), dark: typeShade(type) };
  }
  const { l, c, h } = KIND_COLORS[card.kind];
  return {
    ...shared,
    light: lch(l + 0.16, c * 0.85, h),
    mid: hex(KIND_COLORS[card.kind]),
    dark: lch(l - 0.2, c, h),
  };
}

/** The metal that borders and lines are of. */
export function foil(sheet: Sheet, rarity: Rarity): string {
  switch (rarity) {
    case "common":
      return linear(
        sheet,
        [
          [0, "#7a6a58"],
          [1, "#4b3d31"],
        ],
        [0, 0, 1, 1],
      );
    case "uncommon":
      return linear(
        sheet,
        [
          [0, "#f0f3f7"],
          [0.5, "#9aa6b5"],
          [1, "#5d6878"],
        ],
        [0, 0, 1, 1],
      );
    case "rare":
      return linear(
        sheet,
        [
          [0, "#fff0b8"],
          [0.35, "#d9a44c"],
          [0.6, "#f6d592"],
          [1, "#8b6128"],
        ],
        [0, 0, 1, 1],
      );
    case "prime":
      return linear(
        sheet,
        [
          [0, "#ffd1e8"],
          [0.2, "#fff6c9"],
          [0.4, "#c9ffe2"],
          [0.6, "#c4e3ff"],
          [0.8, "#e5ccff"],
          [1, "#ffd1e8"],
        ],
        [0, 0, 1, 1],
      );
    case "secret":
      return linear(
        sheet,
        [
          [0, "#fff7c4"],
          [0.2, "#e8b64a"],
          [0.4, "#fff1ae"],
          [0.6, "#c98a2c"],
          [0.8, "#ffe79a"],
          [1, "#a86f1f"],
        ],
        [0, 0, 1, 1],
      );
  }
}

/** A sheen across the card, as foil throws it: nothing for plain cards. */
export function sheen(sheet: Sheet, rarity: Rarity): string {
  if (rarity === "prime")
    return linear(
      sheet,
      [
        [0, "#ff9ed2", 0.2],
        [0.18, "#fff3a1", 0.06],
        [0.36, "#8dffcb", 0.14],
        [0.54, "#8fc7ff", 0.04],
        [0.72, "#cf9bff", 0.18],
        [0.86, "#fff", 0.05],
        [1, "#ff9ed2", 0.2],
      ],
      [0, 0, 1, 1],
    );
  if (rarity === "secret")
    return linear(
      sheet,
      [
        [0, "#ffe9a0", 0.18],
        [0.3, "#ffd257", 0],
        [0.5, "#fff6cf", 0.14],
        [0.7, "#ffb938", 0.02],
        [1, "#ffe08a", 0.2],
      ],
      [0, 0, 1, 1],
    );
  return linear(
    sheet,
    [
      [0, "#fff", 0.22],
      [0.3, "#fff", 0],
      [0.55, "#bfe4ff", 0.14],
      [0.75, "#ffd9f2", 0],
      [1, "#fff2c0", 0.2],
    ],
    [0, 0, 1, 1],
  );
}
