// By no endpoint can a service grant under an id that the server grants under.
import { expect, test } from "vitest";
import { api } from "../http/api.ts";
import type { Endpoint } from "../http/endpoint.ts";
import { OWN_KINDS, ownId } from "./grant-ids.ts";

const grants = Object.entries<Endpoint>(api).filter(([key]) => key.startsWith("PUT /grants/"));

test.each(grants)("%s takes ids of services alone", (_key, { params }) => {
  const accepts = (id: string) => params!.safeParse({ id }).success;
  expect(OWN_KINDS.filter((kind) => accepts(ownId(kind, "12345678")))).toEqual([]);
  expect(accepts("shop:12345678")).toBe(true);
});

test("premium, cards and rewards are granted by services", () => {
  expect(grants).toHaveLength(3);
});
