// Renders all cards to static files whose names hold a hash of their content, and a list of them.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Card } from "../../engine/card.ts";
import { writeFileSafely } from "../../scripts/files/write-file.mjs";
import type { CardLanguage } from "../shown.ts";
import { artContext, artSvg, cardSvg, handSvg } from "./index.ts";
import { type Portrait, portraitSvg } from "./portrait.ts";

/** Files of one card, relative to the folder that holds the manifest. */
export interface CardFiles {
  /** The whole card, 500 by 700. */
  face: string;
  /** The picture alone, 480 by 320. */
  art: string;
  /** The small face for hands and decks, 250 by 350. */
  hand: string;
}

/**
 * What `manifest.json` holds. Everything but the manifest itself never changes under its name and
 * may be cached for ever; so a CDN needs a copy of the folder, and a client the manifest and a base
 * URL (`CARD_CDN_URL`, or the server's own path) to put before the names.
 */
export interface Manifest {
  /** Changes if any file does. */
  version: string;
  /** By card id. */
  cards: Record<string, CardFiles>;
  /** Portraits by the id of whom they show: 320 by 320. */
  portraits: Record<string, string>;
  /** The pictures that have words on them in other languages: by language, then by card id. */
  translated: Record<string, Record<string, TranslatedFiles>>;
}

export type TranslatedFiles = Pick<CardFiles, "face" | "hand">;

export interface Rendered {
  manifest: Manifest;
  /** Files written; the others were there already. */
  written: number;
  /** Files of earlier renderings, which were deleted. */
  removed: number;
  /** Of all files together. */
  bytes: number;
}

const MANIFEST = "manifest.json";

const hash8 = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Writes `ID.HASH.svg`, `ID.art.HASH.svg` and `ID.hand.HASH.svg` for every card, `portrait.ID.HASH.svg` for every portrait,
 * `ID.LANGUAGE.HASH.svg` and `ID.hand.LANGUAGE.HASH.svg` for every card in each other language, and `manifest.json` into
 * a folder, which is made if need be. Files that are there already stay as they are; SVGs of no card are deleted.
 */
export function renderCards(
  cards: readonly Card[],
  outDir: string,
  {
    portraits = [],
    languages = [],
  }: { portraits?: readonly Portrait[]; languages?: readonly CardLanguage[] } = {},
): Rendered {
  mkdirSync(outDir, { recursive: true });
  const present = new Set(readdirSync(outDir));
  const context = artContext(cards);
  const kept = new Set<string>();
  const manifest: Manifest = { version: "", cards: {}, portraits: {}, translated: {} };
  let written = 0;
  let bytes = 0;
  const put = (name: string, svg: string): string => {
    const file = `${name}.${hash8(svg)}.svg`;
    kept.add(file);
    bytes += Buffer.byteLength(svg);
    if (!present.has(file)) {
      writeFileSafely(join(outDir, file), svg);
      written++;
    }
    return file;
  };
  for (const card of cards) {
    manifest.cards[card.id] = {
      face: put(card.id, cardSvg(card, context)),
      art: put(`${card.id}.art`, artSvg(card, context)),
      hand: put(`${card.id}.hand`, handSvg(card, context)),
    };
  }
  for (const portrait of portraits)
    manifest.portraits[portrait.id] = put(`portrait.${portrait.id}`, portraitSvg(portrait));
  for (const language of languages) {
    const { code } = language;
    manifest.translated[code] = Object.fromEntries(
      cards.map((card): [string, TranslatedFiles] => [
        card.id,
        {
          face: put(`${card.id}.${code}`, cardSvg(card, context, language)),
          hand: put(`${card.id}.hand.${code}`, handSvg(card, context, language)),
        },
      ]),
    );
  }
  manifest.version = hash8([...kept].join("\n"));
  const stale = [...present].filter((file) => file.endsWith(".svg") && !kept.has(file));
  for (const file of stale) rmSync(join(outDir, file));
  // Last, so that a list never names a file that is not there.
  writeFileSafely(join(outDir, MANIFEST), `${JSON.stringify(manifest)}\n`);
  return { manifest, written, removed: stale.length, bytes };
}
