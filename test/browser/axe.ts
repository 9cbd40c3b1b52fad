// Looks for what keeps people out of a page, with axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { drawPage, PAGE_TIMEOUT_MS, undrawPage } from "./player.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that axe leaves out unless they are named. */
const MORE_RULES = ["label-content-name-mismatch"];

/**
 * Left out where a table is in view: Mantimon show their name and HP as on a card; the name of the button says both in
 * words, in another order.
 */
export const FIGURES = ["label-content-name-mismatch"];

/** Fails with each rule that the page still breaks at rest, and where. @param without names of rules that are left out */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  await drawPage(page);
  // Evaluated by the browser's debugger, which the page's content security policy does not concern.
  await page.evaluate(SOURCE);
  await vi.waitFor(async () => expect(await violationsOn(page, without), page.url()).toEqual([]), {
    // Until a page that is still being laid out, or a dialog that opens, has come to rest.
    timeout: PAGE_TIMEOUT_MS,
    interval: 200,
  });
  await undrawPage(page);
}

async function violationsOn(page: Page, without: string[]): Promise<string[]> {
  const options = {
    // Of the rules that are kept, axe then works out one element each.
    resultTypes: ["violations"],
    rules: Object.fromEntries([
      ...MORE_RULES.map((rule) => [rule, { enabled: true }]),
      ...without.map((rule) => [rule, { enabled: false }]),
    ]),
  };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
}
