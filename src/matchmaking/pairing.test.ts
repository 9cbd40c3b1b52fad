// The pairing rule: by hand, and what holds of any crowd.
import { expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { acceptedGap, type Candidate, PAIRING_RULES, pairUp } from "./pairing.ts";

const NOW = 1_800_000_000_000;
const { ranked, casual } = PAIRING_RULES;

const candidate = (userId: string, rating: number, waited = 0, more: Partial<Candidate> = {}): Candidate => ({
  userId,
  rating,
  since: NOW - waited * 1000,
  recent: [],
  blocked: new Set(),
  ...more,
});
const names = (pairs: [Candidate, Candidate][]) => pairs.map((pair) => pair.map(({ userId }) => userId));

test("each is paired with the nearest rating, whoever has waited longest first", () => {
  const crowd = [candidate("a", 1500, 9), candidate("b", 1540, 1), candidate("c", 1510, 2)];
  expect(names(pairUp(crowd, NOW, ranked))).toEqual([["a", "c"]]);
});

test("the accepted difference grows with the waiting time, up to a limit in ranked", () => {
  expect([0, 10, 1000].map((s) => acceptedGap(ranked, s * 1000))).toEqual([50, 100, 500]);
  expect(acceptedGap(casual, 100_000)).toBe(3150);
  const apart = (waited: number) => [candidate("a", 1500, waited), candidate("b", 1700)];
  expect(pairUp(apart(29), NOW, ranked)).toEqual([]);
  expect(pairUp(apart(30), NOW, ranked)).toHaveLength(1);
});

test("the last opponent is not the next one until both have waited long enough", () => {
  const pair = (waited: number) => [
    candidate("a", 1500, 500, { recent: ["b"] }),
    candidate("b", 1500, waited),
  ];
  expect(pairUp(pair(119), NOW, ranked)).toEqual([]);
  expect(pairUp(pair(120), NOW, ranked)).toHaveLength(1);
});

test("a block keeps two apart, whichever of them has set it, and costs neither a third opponent", () => {
  const a = candidate("a", 1500, 9, { blocked: new Set(["b"]) });
  const b = candidate("b", 1500, 8);
  expect(pairUp([a, b], NOW, casual)).toEqual([]);
  expect(names(pairUp([a, b, candidate("c", 1540)], NOW, casual))).toEqual([["a", "c"]]);
});

const crowds = fc.array(
  fc.record({
    rating: fc.integer({ min: 0, max: 3000 }),
    waited: fc.integer({ min: 0, max: 300 }),
    recent: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 2 }),
    blocked: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 3 }),
  }),
  { maxLength: 40 },
);
const toCandidates = (crowd: typeof crowds extends fc.Arbitrary<infer T> ? T : never) =>
  crowd.map(({ rating, waited, recent, blocked }, i) =>
    candidate(`${i}`, rating, waited, { recent: recent.map(String), blocked: new Set(blocked.map(String)) }),
  );

test.each(Object.entries(PAIRING_RULES))(
  "in any crowd of %s, pairs are allowed and nobody is in two",
  (_, rule) => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const candidates = toCandidates(crowd);
        const pairs = pairUp(candidates, NOW, rule);
        const paired = pairs.flat();
        expect(new Set(paired).size).toBe(paired.length);
        for (const [a, b] of pairs) {
          const waited = NOW - Math.min(a.since, b.since);
          expect(Math.abs(a.rating - b.rating)).toBeLessThanOrEqual(acceptedGap(rule, waited));
          expect(a.blocked.has(b.userId) || b.blocked.has(a.userId)).toBe(false);
          const both = NOW - Math.max(a.since, b.since);
          if (both < rule.rematchAfterMs)
            expect(a.recent.includes(b.userId) || b.recent.includes(a.userId)).toBe(false);
        }
      }),
    );
  },
);

test("in any crowd, no two are left who accept each other", () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const candidates = toCandidates(crowd);
      const paired = new Set(pairUp(candidates, NOW, ranked).flat());
      const left = candidates.filter((one) => !paired.has(one));
      expect(pairUp(left, NOW, ranked)).toEqual([]);
    }),
  );
});

test("the order in which players stand in the list does not matter", () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const sorted = (list: Candidate[]) =>
        names(pairUp(list, NOW, ranked))
          .map((pair) => pair.sort().join())
          .sort();
      const candidates = toCandidates(crowd).map((one, i) => ({ ...one, since: one.since + i }));
      expect(sorted([...candidates].reverse())).toEqual(sorted(candidates));
    }),
  );
});
