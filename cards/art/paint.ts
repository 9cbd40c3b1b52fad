// The picture of any card, by its kind.

import type { Card } from "../../engine/card.ts";
import type { ArtContext } from "./context.ts";
import { type Canvas, drawMantimon } from "./picture.ts";
import { drawEnergy } from "./trainer/energy.ts";
import { drawItem } from "./trainer/item.ts";
import { drawStadium } from "./trainer/stadium.ts";
import { drawSupporter } from "./trainer/supporter.ts";

/** What a card shows, as markup of the canvas's size. */
export function drawPicture(card: Card, context: ArtContext, canvas: Canvas): string {
  switch (card.kind) {
    case "mantimon":
      return drawMantimon(card, context.lines, canvas);
    case "item":
    case "tool":
      return drawItem(card, canvas);
    case "supporter":
      return drawSupporter(card, canvas);
    case "stadium":
      return drawStadium(card, canvas);
    case "energy":
      return drawEnergy(card, canvas);
  }
}
