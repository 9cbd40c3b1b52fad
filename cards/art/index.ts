// Pictures of cards, drawn from their data: deterministic, without files, in Node and in browsers.

import type { Card } from "../../engine/card.ts";
import type { ArtContext } from "./context.ts";
import { drawPicture } from "./paint.ts";
import { escapeXml, newSheet } from "./sheet.ts";

export { type ArtContext, artContext } from "./context.ts";
export { handSvg } from "./frame/hand.ts";
export { cardSvg } from "./frame/index.ts";
export { ICONS, typeColor, typeIcon } from "./icons.ts";

const ART_WIDTH = 480;
const ART_HEIGHT = 320;

/** The picture alone, without a frame, as an SVG of 480 by 320. */
export function artSvg(card: Card, context: ArtContext): string {
  // Not the id that the whole card uses: both may stand in one page.
  const sheet = newSheet(`${card.id} art`);
  const picture = drawPicture(card, context, { sheet, w: ART_WIDTH, h: ART_HEIGHT, ground: 0.88, top: 0.05 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ART_WIDTH} ${ART_HEIGHT}" role="img" aria-label="${escapeXml(card.name)}"><defs>${sheet.defs.join("")}</defs>${picture}</svg>`;
}
