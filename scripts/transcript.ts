// npm run docs:transcript: plays the short match of docs/PROTOCOL.md on a server of its own, and rewrites it there.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../src/config.ts";
import { startServer } from "../src/index.ts";
import { systemChance } from "../src/matches/chance-source.ts";
import { manualClock } from "../test/support/manual-time.ts";
import { TRANSCRIPT_SEED, transcriptOf } from "../test/support/transcript.ts";
import { writeFileSafely } from "./files/write-file.mjs";

const PAGE = join(import.meta.dirname, "../docs/PROTOCOL.md");
const dataDir = mkdtempSync(join(tmpdir(), "mantimon-transcript-"));
const config = loadConfig({ PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" });
const time = manualClock();
const chance = { ...systemChance, seed: () => TRANSCRIPT_SEED };
const { port, close } = await startServer(config, { time, chance });
try {
  const transcript = await transcriptOf(`http://127.0.0.1:${port}`, time);
  const page = readFileSync(PAGE, "utf8");
  writeFileSafely(
    PAGE,
    page.replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${transcript}\n\`\`\``),
  );
} finally {
  await close();
  rmSync(dataDir, { recursive: true, force: true });
}
// The clients of the SDK would go on trying to come back.
process.exit();
