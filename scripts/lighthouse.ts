// npm run lighthouse [-- --write]: measures pages with Lighthouse (mobile), and the JavaScript that each loads.
// With --write the table goes into docs/CLIENT.md.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { BROWSER_ARGS, type ClientServer, enter, withServer } from "./client/server.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { freePort } from "./free-port.mjs";

/** Not a dependency: with its own it is larger than everything else, and only this command needs it. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const DOC = join(import.meta.dirname, "../docs/CLIENT.md");
const SECTION = /(<!-- npm run lighthouse -->\n)[\s\S]*?(\n<!-- end -->)/;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; details?: { items?: Request[] } }>;
}

interface Request {
  url: string;
  resourceType?: string;
  transferSize?: number;
}

const run = promisify(execFile);

await withServer(async (server) => {
  const port = await freePort();
  const context = await chromium.launchPersistentContext(join(server.scratch, "profile"), {
    executablePath: server.chromium,
    args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const rows = [await measure(server, port, "landing", "/")];
    const deck = await enter(context, server);
    for (const [name, path] of [
      ["home", "/"],
      ["play", "/play"],
      ["album", "/collection"],
      ["deck builder", deck],
      ["table", "/practice"],
    ])
      rows.push(await measure(server, port, name, path));
    const table = [
      "| page | performance | accessibility | best practices | interactive | layout shift | JavaScript |",
      "|---|---|---|---|---|---|---|",
      ...rows,
    ].join("\n");
    console.log(table);
    if (process.argv.includes("--write")) {
      writeFileSafely(DOC, readFileSync(DOC, "utf8").replace(SECTION, `$1\n${table}\n$2`));
    }
  } finally {
    await context.close();
  }
});

async function measure(server: ClientServer, port: number, name: string, path: string): Promise<string> {
  const args = [
    `--port=${port}`,
    "--disable-storage-reset",
    "--output=json",
    "--quiet",
    "--max-wait-for-load=60000",
  ];
  const { stdout } = await run("npx", ["--yes", LIGHTHOUSE, server.url + path, ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { categories, audits }: Report = JSON.parse(stdout);
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
  const scripts = (audits["network-requests"]?.details?.items ?? []).filter(
    ({ resourceType }) => resourceType === "Script",
  );
  const bytes = scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const interactive = `${((audits.interactive?.numericValue ?? 0) / 1000).toFixed(1)} s`;
  const shift = (audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3);
  return `| ${[name, ...scores, interactive, shift, `${Math.round(bytes / 1000)} kB`].join(" | ")} |`;
}
