// The page of the API's description, which works under our content security policy.
import { expect, test } from "vitest";
import { newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("a person can read the API's description and try it, with nothing from elsewhere", async () => {
  const { page, errors } = await newVisitor(site.browser);
  // The page draws every endpoint before it can be clicked.
  page.setDefaultTimeout(240_000);
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.server.url)) foreign.push(request.url());
  });
  await page.goto(`${site.server.url}/docs`);
  const health = page.locator(".opblock", { hasText: "Whether the" }).filter({ hasNotText: "/health/live" });
  await health.locator(".opblock-summary-control").click();
  await health.getByRole("button", { name: "Execute" }).click();
  await health.getByText('"status": "ok"').first().waitFor();
  expect(foreign.filter((url) => !url.startsWith("data:"))).toEqual([]);
  expect(errors).toEqual([]);
});
