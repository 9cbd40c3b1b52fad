import jwt from "jsonwebtoken";
import { afterEach, expect, test, vi } from "vitest";
import { ACCESS_LIFETIME, RENEWAL_LIFETIME, signToken, verifyToken } from "./tokens.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const MIRA = { id: "0190b5f0-0000-7000-8000-000000000001", name: "Mira" };

afterEach(() => vi.useRealTimers());

test("a token says whose it is", () => {
  expect(verifyToken(signToken(MIRA, "access", SECRET), "access", SECRET)).toEqual(MIRA);
});

test.each([
  ["access", ACCESS_LIFETIME],
  ["renewal", RENEWAL_LIFETIME],
] as const)("an %s token expires after %i seconds", (use, lifetime) => {
  vi.useFakeTimers();
  const token = signToken(MIRA, use, SECRET);
  vi.advanceTimersByTime((lifetime - 1) * 1000);
  expect(verifyToken(token, use, SECRET)).toEqual(MIRA);
  vi.advanceTimersByTime(1000);
  expect(() => verifyToken(token, use, SECRET)).toThrow("token_expired");
});

test("a renewal token is no access token, and the other way around", () => {
  expect(() => verifyToken(signToken(MIRA, "renewal", SECRET), "access", SECRET)).toThrow("token_invalid");
  expect(() => verifyToken(signToken(MIRA, "access", SECRET), "renewal", SECRET)).toThrow("token_invalid");
});

const claims = { sub: MIRA.id, name: MIRA.name, aud: "access", iss: "mantimon", exp: 4_000_000_000 };
test.each([
  ["signed with another secret", jwt.sign(claims, "another secret of thirty-two bytes")],
  ["not signed", jwt.sign(claims, "", { algorithm: "none" })],
  ["signed with another algorithm", jwt.sign(claims, SECRET, { algorithm: "HS512" })],
  ["of another issuer", jwt.sign({ ...claims, iss: "someone" }, SECRET)],
  ["without a user", jwt.sign({ ...claims, sub: "admin" }, SECRET)],
  ["no token at all", "x.y.z"],
])("a token %s is not valid", (_what, token) => {
  expect(() => verifyToken(token, "access", SECRET)).toThrow("token_invalid");
});

test("a changed token is not valid", () => {
  const [header, payload, signature] = signToken(MIRA, "access", SECRET).split(".");
  const changed = JSON.parse(Buffer.from(payload, "base64url").toString());
  changed.name = "Someone else";
  const forged = [header, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".");
  expect(() => verifyToken(forged, "access", SECRET)).toThrow("token_invalid");
});

test.each([undefined, ""])("%o is a missing token", (token) => {
  expect(() => verifyToken(token, "access", SECRET)).toThrow("token_missing");
});
