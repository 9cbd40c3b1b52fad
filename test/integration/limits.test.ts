// Guests are limited by address.
import { expect, test } from "vitest";
import { newGuest, startTestServer } from "../support/server.ts";

test("past its limit an address is told when to come back", async () => {
  const server = await startTestServer({ GUESTS_PER_HOUR: "2" });
  try {
    await newGuest(server.url);
    await newGuest(server.url);
    const refused = await fetch(`${server.url}/api/v1/auth/guest`, { method: "POST" });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.headers.get("RateLimit")).toContain("r=0");
    expect(await refused.json()).toMatchObject({ code: "too_many_requests" });
  } finally {
    await server.close();
  }
});
