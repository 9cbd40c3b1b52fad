// npm run docs:contact-sheets -- [NAME]: photographs the pictures of all cards, by kind, into docs/images/art/NAME-*.webp
// ("after" unless told otherwise). `--from FOLDER` takes pictures that `cards:render` wrote elsewhere.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import type { CardFiles, Manifest } from "../cards/art/render.ts";
import { loadPool } from "../cards/load.ts";
import type { Card } from "../engine/card.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { findPrograms } from "./support/services.mjs";

interface ContactSheet {
  name: string;
  shows(card: Card): boolean;
  file: keyof CardFiles;
  columns: number;
  /** Width of a picture in pixels. */
  width: number;
}

const isSpecialEnergy = (card: Card): boolean => card.kind === "energy" && !card.basic;
const isGrand = (card: Card): boolean => card.rarity === "prime" || card.rarity === "secret";

const SHEETS: readonly ContactSheet[] = [
  { name: "creatures", shows: ({ kind }) => kind === "mantimon", file: "art", columns: 18, width: 96 },
  { name: "supporters", shows: ({ kind }) => kind === "supporter", file: "art", columns: 6, width: 220 },
  {
    name: "trainers",
    shows: ({ kind }) => ["item", "tool", "stadium"].includes(kind),
    file: "art",
    columns: 10,
    width: 150,
  },
  { name: "energy", shows: isSpecialEnergy, file: "art", columns: 6, width: 220 },
  {
    name: "primes",
    shows: (card) => card.kind === "mantimon" && isGrand(card),
    file: "face",
    columns: 14,
    width: 124,
  },
];

const { values, positionals } = parseArgs({ options: { from: { type: "string" } }, allowPositionals: true });
const [name = "after"] = positionals;
const from = resolve(values.from ?? join(import.meta.dirname, "../cards/art/dist"));
const outDir = join(import.meta.dirname, "../docs/images/art");
const QUALITY = 42;

const { cards: files }: Manifest = JSON.parse(readFileSync(join(from, "manifest.json"), "utf8"));
const { cards } = loadPool();
mkdirSync(outDir, { recursive: true });
const browser = await chromium.launch({
  executablePath: (await findPrograms(["chromium"])).chromium,
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
try {
  const page = await browser.newPage();
  // A page of the folder itself, so that it may show the folder's pictures.
  await page.goto(pathToFileURL(join(from, "manifest.json")).href);
  for (const sheet of SHEETS) await photograph(page, sheet);
} finally {
  await browser.close();
}

async function photograph(page: Page, sheet: ContactSheet): Promise<void> {
  const shown = cards.filter((card) => files[card.id] && sheet.shows(card));
  const images = shown.map((card) => `<img src="${files[card.id][sheet.file]}" width="${sheet.width}">`);
  const gap = 4;
  const width = sheet.columns * (sheet.width + gap) + gap;
  await page.setViewportSize({ width, height: 600 });
  await page.evaluate(
    ([markup, space]) => {
      document.body.style.cssText = `margin:0;padding:${space}px;background:#241c16;display:flex;flex-wrap:wrap;gap:${space}px`;
      document.body.innerHTML = markup;
    },
    [images.join(""), gap] as const,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const session = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => document.body.scrollHeight);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  const file = join(outDir, `${name}-${sheet.name}.webp`);
  writeFileSafely(file, Buffer.from(data, "base64"));
  console.log(`${file}: ${shown.length} pictures, ${Math.round((data.length * 0.75) / 1024)} KB`);
}
