// Every endpoint with the token of an account that was deleted, which stays valid for minutes: no fault of the server.
import { expect, test } from "vitest";
import { createAuth } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { api } from "../../src/http/api.ts";
import { newUser } from "../support/factories.ts";
import { send } from "../support/request-cost.ts";
import { openTestSite } from "../support/test-site.ts";
import { WORST_REQUESTS } from "../support/worst-requests.ts";
import { type Make, makeWorld } from "../support/worst-world.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

test("the token of a deleted account is refused, or there is nothing for it, whatever it asks for", async () => {
  const { db, server } = site;
  const world = await makeWorld(db, server.config);
  const user = await newUser(db);
  const { token } = await createAuth(db, tokenKeys(server.config)).startSession(user, "gone");
  await db.user.delete({ where: { id: user.id } });
  const reported = JSON.stringify({ name: world.rich.user.name, kind: "name", text: "" });
  const more: Partial<Record<keyof typeof api, Make>> = { "POST /reports": () => ({ body: reported }) };
  const failed: string[] = [];
  for (const key of Object.keys(api) as (keyof typeof api)[]) {
    for (const make of [...WORST_REQUESTS[key], more[key]]) {
      if (!make) continue;
      const request = await make(world, 0);
      const headers = { ...request.headers, Authorization: `Bearer ${token}` };
      const status = await send(server.url, key, { ...request, headers });
      if (status >= 500) failed.push(`${key}: ${status}`);
    }
  }
  expect(failed).toEqual([]);
});
