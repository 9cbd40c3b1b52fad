// npm run cards:render -- [FOLDER]: draws every card into static files, into cards/art/dist unless told otherwise.

import { join, resolve } from "node:path";
import { renderCards } from "../cards/art/render.ts";
import { loadCampaign } from "../cards/campaign/load.ts";
import { languagesOf } from "../cards/languages.ts";
import { loadContent } from "../cards/load.ts";
import { portraitsOf } from "../cards/portraits.ts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../cards/art/dist"));
const started = performance.now();
const content = loadContent(undefined, process.env.CARD_SETS_DIR);
const { cards } = content.pool;
const portraits = portraitsOf(loadCampaign(content));
const languages = languagesOf(content);
const { manifest, written, removed, bytes } = renderCards(cards, folder, { portraits, languages });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const size = (bytes / ((3 + 2 * languages.length) * cards.length + portraits.length) / 1024).toFixed(1);
console.log(
  `${cards.length} cards and ${portraits.length} portraits in ${folder}, version ${manifest.version}`,
);
console.log(`${written} files written, ${removed} deleted, ${size} KB a file, ${seconds} s`);
