// The service worker: what opens without a connection, and what happens when a newer build is deployed.
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { webClient } from "../../src/http/client.ts";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/folders.ts";
import { startTestServer } from "../support/server.ts";
import { connectBrowser, newVisitor } from "./player.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const PHONE = { viewport: { width: 390, height: 844 }, serviceWorkers: "allow" } as const;

/** Waits until the files of the page's build are kept. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
}

test("without a server the page opens again, a lesson is played, and a list says what it needs", async () => {
  const server = await startTestServer();
  const { page, errors } = await newVisitor(browser, PHONE);
  await page.goto(server.url);
  await page.getByTestId("learn").waitFor();
  await isKept(page);
  // The policy of the server's own pages allows all of it.
  expect(errors).toEqual([]);
  await server.close();

  await page.reload();
  await page.getByTestId("learn").click();
  await page.getByTestId("guide-next").click();
  await page.locator(".handcard[data-legal]").first().click();
  await page.locator('[data-testid="guide"][data-step="bench"]').waitFor();
  await page.goto(`${server.url}/learn`);
  await page.getByTestId("lesson-attack").waitFor();
  await page.goto(`${server.url}/practice`);
  await page.getByTestId("table").waitFor();
  await page.goto(`${server.url}/play`);
  await page.getByText("The server cannot be reached.").first().waitFor();
});

/** A server of the build alone, in a copy that can be replaced by a newer one. */
async function deployment() {
  const folder = scratchFolder();
  cpSync(join(import.meta.dirname, "../../web/dist"), folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name));
  const scriptOf = () => /src="\/assets\/([^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))![1];
  const app = express();
  app.use("/api", (_req, res) => void res.set("X-App-Version", scriptOf()).status(503).json({}));
  app.use("/cards", (_req, res) => void res.status(404).json({}));
  app.use((req, res, next) => webClient(folder)(req, res, next));
  const server = app.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");

  /** Gives every file of the build another name, as a build with changes in all of them has. */
  function deploy(): void {
    const assets = join(folder, "assets");
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
    const renamed = (text: string) =>
      scripts.reduce((changed, name) => changed.replaceAll(name, name.replace(/\.js$/, "0.js")), text);
    for (const file of ["index.html", "sw.js", ...scripts.map((name) => `assets/${name}`)]) {
      writeFileSync(join(folder, renamed(file)), renamed(readFileSync(join(folder, file), "utf8")));
      if (renamed(file) !== file) rmSync(join(folder, file));
    }
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, deploy, scriptOf };
}

const ownScript = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>("script[src]")!.src.split("/").at(-1));
const caches = (page: Page) => page.evaluate(() => window.caches.keys());

test("after a deploy an open page goes on, offers the newer build outside of a match, and gets it when reloaded", async () => {
  const { url, deploy, scriptOf } = await deployment();
  const { page } = await newVisitor(browser, PHONE);
  await page.goto(url);
  await page.getByTestId("learn").waitFor();
  await isKept(page);
  const first = scriptOf();
  expect(await ownScript(page)).toBe(first);

  deploy();
  // The files of this page are gone from the server. A match goes on, and is not disturbed.
  await page.getByTestId("learn").click();
  await page.getByTestId("guide").waitFor();
  await page.evaluate(() => fetch("/api/v1/health"));
  expect(await page.getByText("A newer version of the game is ready.").count()).toBe(0);
  expect(await ownScript(page)).toBe(first);
  await page.getByTestId("guide-skip").click();
  await page.getByTestId("lesson-attack").waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Play" }).click();
  await page.getByText("A newer version of the game is ready.").waitFor();

  await page.getByRole("button", { name: "Load it" }).press("Enter");
  await eventually(async () => expect(await ownScript(page)).toBe(scriptOf()));
  await eventually(async () => expect((await caches(page)).at(-1)).toBe(`client ${scriptOf()}`));
  deploy();
  await page.goto(url);
  await eventually(async () => expect((await caches(page)).at(-1)).toBe(`client ${scriptOf()}`));
  await eventually(async () => expect(await caches(page)).toHaveLength(2));
});
