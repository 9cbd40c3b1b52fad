// A server with an empty database for pictures and measurements of the client, and a browser beside it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/index.ts";
import { startServer } from "../../src/index.ts";
import { buildClient } from "../support/prepare.mjs";
import { findPrograms } from "../support/services.mjs";
import { populate } from "./populate.ts";

export interface ClientServer {
  url: string;
  /** The path of the browser. */
  chromium: string;
  /** Signs in to the account that has been played for weeks: see `populate`. */
  recoveryKey: string;
  /** A folder that is removed afterwards. */
  scratch: string;
}

/** Runs something with a server, and shuts the server down afterwards. */
export async function withServer(work: (server: ClientServer) => Promise<void>): Promise<void> {
  await buildClient();
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-client-"));
  const config = loadConfig({
    PORT: "0",
    DATA_DIR: join(scratch, "data"),
    LOG_LEVEL: "warn",
    REQUESTS_PER_MINUTE: "100000",
  });
  try {
    const database = await openDatabase(config);
    const recoveryKey = await populate(database.db).finally(() => database.close());
    const server = await startServer(config);
    try {
      const programs = await findPrograms(["chromium"]);
      await work({
        url: `http://127.0.0.1:${server.port}`,
        chromium: programs.chromium,
        recoveryKey,
        scratch,
      });
    } finally {
      await server.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const BROWSER_ARGS = ["--no-sandbox", "--disable-gpu"];

export const launch = ({ chromium: executablePath }: ClientServer) =>
  chromium.launch({ executablePath, args: BROWSER_ARGS });

/** Signs in to the account, which takes a starter the first time. @returns the path of the starter's deck */
export async function enter(context: BrowserContext, { url, recoveryKey }: ClientServer): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "I have a recovery key" }).click();
  await page.locator("#key").fill(recoveryKey);
  await page.keyboard.press("Enter");
  await page.getByTestId("player-name").waitFor();
  await page.goto(`${url}/collection`);
  const starter = page.getByTestId("starter-water");
  await page.locator('.slot[data-owned="true"]').or(starter).first().waitFor();
  if (await starter.isVisible()) {
    await starter.click();
    await page.getByTestId("starter").getByRole("button", { name: "Take this one" }).click();
    await page.getByTestId("starters").waitFor({ state: "detached" });
  }
  await page.goto(`${url}/decks`);
  const path = await page.getByTestId("deck").first().getAttribute("href");
  await page.close();
  return path!;
}
