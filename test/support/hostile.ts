// Input that no honest client sends, made from the OpenAPI document: wrong types, sizes, scripts and shapes.
import fc from "fast-check";

const INJECTIONS = [
  "' OR 1=1; --",
  `"; DROP TABLE "User"; --`,
  "{{7*7}}<%= 7*7 %>",
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  "..%2f..%2f",
  "\u0000",
  "a\u0000b",
  "\r\nSet-Cookie: x=y",
  "$where: 1",
  "__proto__",
  "constructor",
  "toString",
  "%s%n%x",
  "\u202Egnirts",
  "\uFEFF",
  "Z\u0351a\u0300l\u0301g\u0302o",
  "👩‍👩‍👧‍👦",
  "١٢٣",
  "null",
  "undefined",
  "NaN",
  "1e309",
  "-0",
  "9".repeat(400),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-fffffffffffg",
];

export const hostileText = fc.oneof(
  fc.constantFrom(...INJECTIONS),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary-ascii", maxLength: 60 }),
  fc.constantFrom("x", "é", "\ud800").map((unit) => unit.repeat(5_000)),
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, false, [], {}, [[[[]]]], Number.MAX_SAFE_INTEGER, -1, 1e300),
  fc.jsonValue({ maxDepth: 4 }),
);

interface Schema {
  properties?: Record<string, unknown>;
}

/** Bodies as text: objects with the right names and wrong values, other values, and what is no JSON at all. */
export function hostileBody(schema: Schema | undefined): fc.Arbitrary<string> {
  const names = Object.keys(schema?.properties ?? {});
  const named = fc.record(Object.fromEntries(names.map((name) => [name, hostileValue])), {
    requiredKeys: [],
  });
  const extended = fc
    .tuple(named, hostileText, hostileValue)
    .map(([body, name, value]) => ({ ...body, [name]: value }));
  const json = fc.oneof(named, extended, hostileValue).map((value) => JSON.stringify(value) ?? "");
  return schema ? fc.oneof({ arbitrary: json, weight: 4 }, brokenBody) : brokenBody;
}

/** No JSON, or more of it than anybody needs. */
const brokenBody = fc.constantFrom(
  "{",
  '{"a":',
  "[1,",
  '{"a":1}}',
  "\u0000",
  "{'a':1}",
  '{"__proto__":',
  `{"a":"${"x".repeat(100_000)}"}`,
  "[".repeat(60_000),
);
