// Looks for what keeps people out of a page, with axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawPage } from "./player.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with each rule that the page breaks, and where. @param without names of rules that are left out */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  await drawPage(page);
  // Evaluated by the browser's debugger, which the page's content security policy does not concern.
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))} })`,
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
  expect(found, page.url()).toEqual([]);
}
