// npm run docs:how-to-play: finds an example turn for each rule set, photographs it in the real client, and writes it
// into docs/how-to-play.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { loadPool } from "../cards/load.ts";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { loadConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/index.ts";
import { startServer } from "../src/index.ts";
import { recordMatch } from "../src/matches/history.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { type ExampleTurn, findExampleTurn } from "./how-to-play/example-turn.ts";
import { findPrograms } from "./support/services.mjs";

const PAGES = join(import.meta.dirname, "../docs/how-to-play");
const SECTION = /(<!-- example turn: npm run docs:how-to-play -->\n)[\s\S]*$/;
/** Small enough to read on a phone, large enough to read the cards. */
const SIZE = { width: 1320, height: 800 };

const presets = Object.keys(PRESETS) as PresetName[];
const pool = loadPool();
const examples = presets.map((rules) => ({ rules, example: findExampleTurn(rules, pool) }));

const dataDir = mkdtempSync(join(tmpdir(), "mantimon-how-to-play-"));
const config = loadConfig({ PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" });
try {
  const database = await openDatabase(config);
  for (const { example } of examples) await recordMatch(database.db, example.match);
  await database.close();
  const server = await startServer(config);
  const browser = await chromium.launch({
    executablePath: (await findPrograms(["chromium"])).chromium,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
    for (const { rules, example } of examples) {
      const paths = await photograph(page, `http://127.0.0.1:${server.port}`, rules, example);
      write(rules, example, paths);
      console.log(`${rules}: turn ${example.turn}, ${paths.length} pictures`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

/** @returns the file names of the pictures: the table before the first action, then after each action. */
async function photograph(page: Page, url: string, rules: string, { match, seat, actions }: ExampleTurn) {
  await page.goto(`${url}/replay/${match.log.header.id}?as=${seat}`);
  await page.getByTestId("transport").waitFor();
  const names: string[] = [];
  for (const seq of [actions[0].seq - 1, ...actions.map((action) => action.seq)]) {
    await page.getByTestId("slider").fill(String(seq));
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    const name = `${rules}-${names.length}.jpg`;
    const board = page.locator(".board");
    await board.screenshot({ path: join(PAGES, name), type: "jpeg", quality: 72, animations: "disabled" });
    names.push(name);
  }
  return names;
}

function write(rules: string, { seat, turn, actions }: ExampleTurn, pictures: string[]): void {
  const player = ["Ana", "Ben"][seat];
  const lines = [
    `Turn ${turn} of a match between two bots. ${player}'s side is at the bottom.`,
    `![The table before the turn](${pictures[0]})`,
    ...actions.flatMap(({ sentences }, i) => [
      sentences.join(" "),
      `![The table after that](${pictures[i + 1]})`,
    ]),
  ];
  const path = join(PAGES, `${rules}.md`);
  const page = readFileSync(path, "utf8");
  writeFileSafely(
    path,
    page.replace(SECTION, (_, head: string) => `${head}\n${lines.join("\n\n")}\n`),
  );
}
