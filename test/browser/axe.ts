// Looks for what keeps people out of a page, with axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { drawPage, PAGE_TIMEOUT_MS, undrawPage } from "./player.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that axe leaves out unless they are named. */
const MORE_RULES = { "label-content-name-mismatch": { enabled: true } };

/** The rules that judge colors. */
const COLORS = ["color-contrast", "link-in-text-block"];

/**
 * Left out where a table is in view: Mantimon show their name and HP as on a card; the name of the button says both in
 * words, in another order.
 */
export const FIGURES = ["label-content-name-mismatch"];

/** Fails with each rule that the page still breaks at rest, and where. @param without names of rules that are left out */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  await drawPage(page);
  await loadAxe(page);
  await expectNone(page, {
    rules: {
      ...MORE_RULES,
      ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  });
  await undrawPage(page);
}

/**
 * The same in the evening and by day, and with all words that stand out too little: axe judges none on gradients, and
 * each gradient of the house lies on a color of its own, which stands for it here. One pass judges every rule, a second
 * one what the other light changes: colors.
 */
export async function expectAccessibleInBothLights(page: Page): Promise<void> {
  await drawPage(page);
  await loadAxe(page);
  const chosen = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { background-image: none !important; }");
    document.adoptedStyleSheets.push(sheet);
    return document.documentElement.dataset.appearance!;
  });
  const appear = (appearance: string) =>
    page.evaluate((value) => {
      document.documentElement.dataset.appearance = value;
    }, appearance);
  await expectNone(page, { rules: MORE_RULES }, chosen);
  const other = chosen === "dark" ? "light" : "dark";
  await appear(other);
  await expectNone(page, { runOnly: COLORS }, other);
  await appear(chosen);
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  await undrawPage(page);
}

/** Once a page. The browser's debugger evaluates it, which the page's content security policy does not concern. */
async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
}

async function expectNone(page: Page, options: RunOptions, light = ""): Promise<void> {
  const look = async () => expect(await violationsOn(page, options), `${page.url()} ${light}`).toEqual([]);
  // Until a page that is still being laid out, or a dialog that opens, has come to rest.
  await vi.waitFor(look, { timeout: PAGE_TIMEOUT_MS, interval: 200 });
}

async function violationsOn(page: Page, rules: RunOptions): Promise<string[]> {
  // Of the rules that are kept, axe then works out one element each.
  const options: RunOptions = { ...rules, resultTypes: ["violations"] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
}
