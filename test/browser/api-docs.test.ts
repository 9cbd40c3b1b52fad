// The page of the API's description, which works under our content security policy.
import { expect, test } from "vitest";
import { newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("a person can read the API's description and try it, with nothing from elsewhere", async () => {
  const { page, errors } = await newVisitor(site.browser);
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.server.url)) foreign.push(request.url());
  });
  // The page draws only what is in sight, so it is opened at the endpoint.
  await page.goto(`${site.server.url}/docs#/health/get_health`);
  const health = page.locator("#operations-health-get_health");
  await health.getByRole("button", { name: "Execute" }).click();
  await health.getByText('"status": "ok"').first().waitFor();
  expect(foreign.filter((url) => !url.startsWith("data:"))).toEqual([]);
  // Swagger UI warns of the underscore in ids of operations.
  expect(errors.filter((error) => !error.startsWith("Deprecated: escaping deep link"))).toEqual([]);
});
