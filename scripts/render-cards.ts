// npm run cards:render -- [FOLDER]: draws every card into static files, into cards/art/dist unless told otherwise.

import { join, resolve } from "node:path";
import { renderCards } from "../cards/art/render.ts";
import { loadContent } from "../cards/load.ts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../cards/art/dist"));
const started = performance.now();
const { cards } = loadContent(undefined, process.env.CARD_SETS_DIR).pool;
const { manifest, written, removed, bytes } = renderCards(cards, folder);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const size = (bytes / cards.length / 3 / 1024).toFixed(1);
console.log(`${cards.length} cards in ${folder}, version ${manifest.version}`);
console.log(`${written} files written, ${removed} deleted, ${size} KB a file, ${seconds} s`);
