import jwt from "jsonwebtoken";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { tokenKeys } from "./keys.ts";
import { ACCESS_LIFETIME_S, readSignedCookie, signCookie, signToken, verifyToken } from "./tokens.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const OTHER = "fedcba9876543210fedcba9876543210";
const keysOf = (...jwtKeys: string[]) => tokenKeys({ jwtKeys, dataDir: "" });
const KEYS = keysOf(SECRET);
const MIRA = {
  id: "0190b5f0-0000-7000-8000-000000000001",
  name: "Mira",
  session: "7f0c1b52-3a44-4f4e-9d25-6a2d6b0f9a11",
};

afterEach(() => vi.useRealTimers());

test("a token says whose it is, and in which session", () => {
  expect(verifyToken(signToken(MIRA, KEYS), KEYS)).toEqual(MIRA);
});

test(`a token expires after ${ACCESS_LIFETIME_S} seconds`, () => {
  vi.useFakeTimers();
  const token = signToken(MIRA, KEYS);
  vi.advanceTimersByTime((ACCESS_LIFETIME_S - 1) * 1000);
  expect(verifyToken(token, KEYS)).toEqual(MIRA);
  vi.advanceTimersByTime(1000);
  expect(() => verifyToken(token, KEYS)).toThrow("token_expired");
});

test("a token that was just checked is as good as one that was not, until it expires", () => {
  vi.useFakeTimers();
  const token = signToken(MIRA, KEYS);
  for (let i = 0; i < 3; i++) expect(verifyToken(token, KEYS)).toEqual(MIRA);
  expect(() => verifyToken(token, keysOf(OTHER))).toThrow("token_invalid");
  expect(() => verifyToken(`${token}x`, KEYS)).toThrow("token_invalid");
  vi.advanceTimersByTime(ACCESS_LIFETIME_S * 1000);
  for (let i = 0; i < 2; i++) expect(() => verifyToken(token, KEYS)).toThrow("token_expired");
});

test("a new key signs at once, and what the old one signed holds until the key is taken away", () => {
  const before = signToken(MIRA, KEYS);
  const rotated = keysOf(OTHER, SECRET);
  const after = signToken(MIRA, rotated);
  expect(jwt.decode(after, { complete: true })?.header.kid).toBe(rotated[0].kid);
  for (const token of [before, after]) expect(verifyToken(token, rotated)).toEqual(MIRA);
  expect(() => verifyToken(before, keysOf(OTHER))).toThrow("token_invalid");
  expect(verifyToken(after, keysOf(OTHER))).toEqual(MIRA);
});

test("a signed cookie comes back unchanged, and is not accepted as anything else", () => {
  const Choice = z.object({ choice: z.string() });
  const signed = signCookie({ choice: "mine" }, "choice", 60, KEYS);
  expect(readSignedCookie(Choice, signed, "choice", KEYS)).toEqual({ choice: "mine" });
  expect(readSignedCookie(Choice, signed, "flow", KEYS)).toBeUndefined();
  expect(readSignedCookie(Choice, undefined, "choice", KEYS)).toBeUndefined();
  expect(readSignedCookie(Choice, signToken(MIRA, KEYS), "choice", KEYS)).toBeUndefined();
  expect(() => verifyToken(signCookie({ ...claims }, "access", 60, KEYS), KEYS)).toThrow("token_invalid");
});

const [{ kid }] = KEYS;
const claims = { sub: MIRA.id, name: MIRA.name, sid: MIRA.session };
const options = { keyid: kid, audience: "access", issuer: "mantimon", expiresIn: 60 } as const;
test.each([
  ["signed with another secret", jwt.sign(claims, OTHER, options)],
  ["not signed", jwt.sign(claims, "", { ...options, algorithm: "none" })],
  ["signed with another algorithm", jwt.sign(claims, SECRET, { ...options, algorithm: "HS512" })],
  ["of another issuer", jwt.sign(claims, SECRET, { ...options, issuer: "someone" })],
  ["for another use", jwt.sign(claims, SECRET, { ...options, audience: "renewal" })],
  ["without a user", jwt.sign({ ...claims, sub: "admin" }, SECRET, options)],
  ["without a session", jwt.sign({ sub: MIRA.id, name: MIRA.name }, SECRET, options)],
  ["of an unknown key", jwt.sign(claims, SECRET, { ...options, keyid: "00000000" })],
  ["that is no token at all", "x.y.z"],
])("a token %s is not valid", (_what, token) => {
  expect(() => verifyToken(token, KEYS)).toThrow("token_invalid");
});

test("a changed token is not valid", () => {
  const [header, payload, signature] = signToken(MIRA, KEYS).split(".");
  const changed = JSON.parse(Buffer.from(payload, "base64url").toString());
  changed.name = "Someone else";
  const forged = [header, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".");
  expect(() => verifyToken(forged, KEYS)).toThrow("token_invalid");
});

test.each([undefined, ""])("%o is a missing token", (token) => {
  expect(() => verifyToken(token, KEYS)).toThrow("token_missing");
});
