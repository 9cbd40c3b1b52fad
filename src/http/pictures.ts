// Serves the pictures of the cards: files that never change under their names, and where they are.
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Router } from "express";
import type { CardFiles, Manifest } from "../../cards/art/render.ts";
import type { Config } from "../config.ts";
import { type CompressedText, compressText, kept, sendCompressed } from "./compressed.ts";
import { staticFiles } from "./static-files.ts";

const DIST = join(import.meta.dirname, "../../cards/art/dist");
const MANIFEST = join(DIST, "manifest.json");
const ENGLISH = "en";

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
  const base = `${cardCdnUrl || "/cards"}/`;
  // Cards may be redrawn while the server runs.
  const manifests = kept(
    () => readManifests(base),
    async () => (await stat(MANIFEST)).mtimeMs,
  );
  routes.get("/manifest.json", async (req, res) => {
    const byLanguage = await manifests();
    sendCompressed(req, res, byLanguage.get(String(req.query.language)) ?? byLanguage.get(ENGLISH)!);
  });
  // Thousands of files: in production they must not hold up matches when the first one is asked for.
  routes.use(staticFiles(DIST, "immutable", environment === "production"));
  return routes;
}

/** The answer for each language that there are pictures in. */
async function readManifests(base: string): Promise<Map<string, CompressedText>> {
  const { cards, translated, portraits }: Manifest = JSON.parse(await readFile(MANIFEST, "utf8"));
  const answers = Object.entries({ [ENGLISH]: {}, ...translated }).map(async ([language, words]) => {
    const pictures = { base, cards: withWords(cards, words), portraits } satisfies Pictures;
    return [language, await compressText("json", JSON.stringify(pictures))] as const;
  });
  return new Map(await Promise.all(answers));
}

/** The pictures with a language's words on them, where there are any. */
function withWords(cards: Pictures["cards"], words: Manifest["translated"][string]): Pictures["cards"] {
  return Object.fromEntries(Object.entries(cards).map(([id, files]) => [id, { ...files, ...words[id] }]));
}
