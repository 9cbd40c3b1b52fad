// npm run lighthouse [-- --write]: measures pages with Lighthouse (mobile), the JavaScript that each loads, and beside each how
// fast the machine was at that moment. With --write the table goes into docs/reports/client.md.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { BROWSER_ARGS, type ClientServer, enter, withServer } from "./client/server.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { freePort } from "./support/free-port.mjs";

/** Not a dependency: with its own it is larger than everything else, and only this command needs it. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const DOC = join(import.meta.dirname, "../docs/reports/client.md");
const SECTION = /(<!-- npm run lighthouse -->\n)[\s\S]*?(\n<!-- end -->)/;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

/** Times that are shown, and the audits that measure them. */
const TIMES = {
  "largest paint": "largest-contentful-paint",
  blocked: "total-blocking-time",
  interactive: "interactive",
};

interface Report {
  /** What Lighthouse measures of the machine: its mobile profile is made for one of about 1,000 and more. */
  environment: { benchmarkIndex: number };
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
      `| ${["page", ...CATEGORIES, ...Object.keys(TIMES), "layout shift", "JavaScript", "machine"].join(" | ")} |`,
      `|${"---|".repeat(CATEGORIES.length + Object.keys(TIMES).length + 4)}`,
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
  console.error(`Measuring ${name} …`);
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
  const { environment, categories, audits }: Report = JSON.parse(stdout);
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
  const scripts = (audits["network-requests"]?.details?.items ?? []).filter(
    ({ resourceType }) => resourceType === "Script",
  );
  const bytes = scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const times = Object.values(TIMES).map(
    (audit) => `${((audits[audit]?.numericValue ?? 0) / 1000).toFixed(1)} s`,
  );
  const shift = (audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3);
  const machine = Math.round(environment.benchmarkIndex);
  return `| ${[name, ...scores, ...times, shift, `${Math.round(bytes / 1000)} kB`, machine].join(" | ")} |`;
}
