// Serves the pictures of the cards: files that never change under their names, and where they are.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import compression from "compression";
import { Router } from "express";
import type { CardFiles, Manifest } from "../../cards/art/render.ts";
import type { Config } from "../config.ts";
import { staticFiles } from "./static-files.ts";

const DIST = join(import.meta.dirname, "../../cards/art/dist");

/** What `GET /cards/manifest.json?language=LANGUAGE` answers. */
export interface Pictures {
  /** Goes before every file's name: this server's own path, or a CDN's address. */
  base: string;
  cards: Record<string, CardFiles>;
  /** Keys are the ids of NPCs, and `bot-` with a bot's personality. */
  portraits: Record<string, string>;
}

export function cardPictures({
  cardCdnUrl,
  environment,
}: Pick<Config, "cardCdnUrl" | "environment">): Router {
  const routes = Router();
  routes.get("/manifest.json", compression(), async (req, res) => {
    const manifest: Manifest = JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
    const cards = inLanguage(manifest, String(req.query.language));
    const { portraits } = manifest;
    res
      .set("Cache-Control", "no-cache")
      .json({ base: `${cardCdnUrl || "/cards"}/`, cards, portraits } satisfies Pictures);
  });
  // Thousands of files: in production they must not hold up matches when the first one is asked for.
  routes.use(staticFiles(DIST, "immutable", environment === "production"));
  return routes;
}

/** The pictures with the language's words on them, if there are any: else those with English ones. */
function inLanguage({ cards, translated }: Manifest, language: string): Pictures["cards"] {
  if (!Object.hasOwn(translated, language)) return cards;
  return Object.fromEntries(
    Object.entries(cards).map(([id, files]) => [id, { ...files, ...translated[language][id] }]),
  );
}
