// Draws cards that differ from those of the build. The server has pictures of its present cards only, and an old replay
// shows old numbers.
import type { CardFiles } from "../cards/art/render.ts";
import { pool as bundled } from "../cards/browser.ts";
import { cardLanguage } from "../cards/shown.ts";
import { canonicalJson } from "../cards/versions.ts";
import type { Card, Pool } from "../engine/index.ts";

type Draw = (card: Card) => string;

interface Drawings {
  draw: Record<keyof CardFiles, Draw>;
  /** Addresses of drawn pictures, by what they show, the language, and the card's index in the pool. */
  urls: Map<string, string>;
  changed: Set<number>;
}

const drawings = new WeakMap<Pool, Drawings>();

/** Loads the drawing code if the pool has cards that differ from those of the build. */
export async function prepareDrawings(pool: Pool): Promise<void> {
  const changed = new Set(pool.info.flatMap(({ card }, index) => (isChanged(card) ? [index] : [])));
  if (changed.size === 0) return;
  const { artContext, artSvg, cardSvg, handSvg } = await import("../cards/art/index.ts");
  const context = artContext(pool.info.map(({ card }) => card));
  drawings.set(pool, {
    draw: {
      face: (card) => cardSvg(card, context, cardLanguage()),
      art: (card) => artSvg(card, context),
      hand: (card) => handSvg(card, context, cardLanguage()),
    },
    urls: new Map(),
    changed,
  });
}

function isChanged(card: Card): boolean {
  const index = bundled.byId.get(card.id);
  return index === undefined || canonicalJson(bundled.info[index].card) !== canonicalJson(card);
}

/** The address of a picture that is drawn here; undefined if the server has it. */
export function drawnHere(pool: Pool, card: number, what: keyof CardFiles): string | undefined {
  const prepared = drawings.get(pool);
  if (!prepared?.changed.has(card)) return undefined;
  const { urls, draw } = prepared;
  const key = `${what} ${cardLanguage().code} ${card}`;
  const url = urls.get(key) ?? `data:image/svg+xml,${encodeURIComponent(draw[what](pool.info[card].card))}`;
  urls.set(key, url);
  return url;
}
