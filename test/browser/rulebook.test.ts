// The rulebook: searched, linked to by number, and reached from a refusal and from the glossary.
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("a link leads to its rule, a search narrows the rules, and the glossary leads to them", async () => {
  const visitor = await newVisitor(site.browser, { viewport: { width: 360, height: 740 } });
  const { page } = visitor;
  await page.goto(`${site.server.url}/rules/book#10.4`);
  await expect
    .poll(() =>
      page.locator("[id='10.4']").evaluate((rule) => {
        const { top } = rule.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }),
    )
    .toBe(true);
  await expectAccessible(page);
  await page.getByTestId("rulebook-search").fill("one supporter");
  await page.locator("[id='8.2']").waitFor();
  expect(await page.locator("[id='10.4']").count()).toBe(0);
  await page.getByTestId("rulebook-search").fill("xyzzy");
  await page.getByText("No rule has these words.").waitFor();
  await expectTidy(visitor);

  await page.goto(`${site.server.url}/learn/glossary`);
  await page.getByTestId("term-stadium").getByRole("link", { name: "Rule 8.5" }).click();
  await page.waitForURL("**/rules/book#8.5");
  await page.locator("[id='8.5']").getByText("A stadium stays in play").waitFor();
  await expectTidy(visitor);
});
