// Times that clients send, at whatever endpoint.
import { expect, test } from "vitest";
import { z } from "zod";
import { api } from "./api.ts";
import type { Endpoint } from "./endpoint.ts";

const isTime = (schema: z.ZodType) =>
  JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })).includes('"date-time"');

const times = Object.entries<Endpoint>(api).flatMap(([key, { query, body }]) =>
  [query, body].flatMap((input) =>
    Object.entries(input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {})
      .filter(([, schema]) => isTime(schema))
      .map(([name, schema]) => [`${key} ${name}`, schema] as const),
  ),
);

test.each(times)("%s takes no time that PostgreSQL cannot hold", (_name, schema) => {
  for (const time of ["0000-01-01T00:00:00Z", "0000-12-31T23:59:59.999Z"])
    expect(schema.safeParse(time).success).toBe(false);
});

test("the matches between two times can be asked for, from the first year to the last", () => {
  const { query } = api["GET /me/matches"];
  const all = { from: "0001-01-01T00:00:00Z", to: "9999-12-31T23:59:59Z" };
  expect(query.parse(all)).toMatchObject(all);
});
