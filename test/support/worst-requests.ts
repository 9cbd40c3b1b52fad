// For each endpoint the requests that cost the server most.
import { randomUUID } from "node:crypto";
import type { Reward } from "../../cards/reward-schema.ts";
import { releaseOf } from "../../cards/versions.ts";
import type { SignedIn } from "../../src/auth/index.ts";
import { createRecoveryKeys } from "../../src/auth/recovery-key.ts";
import { grantReward } from "../../src/economy/reward.ts";
import type { Api } from "../../src/http/api.ts";
import { WORST_ADMIN_REQUESTS } from "./worst-admin-requests.ts";
import { WORST_DECK_REQUESTS } from "./worst-deck-requests.ts";
import { newUnpaidOrder } from "./worst-relations.ts";
import { WORST_SOCIAL_REQUESTS } from "./worst-social-requests.ts";
import { cardIds, type Make, newPacks, oneOfEach, pool, veteran, type World } from "./worst-world.ts";

const as = ({ token }: SignedIn) => ({ Authorization: `Bearer ${token}` });
/** A season of the battle pass. */
const SEASON = "first-frost";
const json = (value: unknown) => JSON.stringify(value);
const cookie = ({ renewal }: SignedIn) => ({ Cookie: `renewal=${renewal}` });

const simple: Make = ({ rich }) => ({ headers: { ...as(rich), ...cookie(rich) } });
/** For requests that a user can make only once. */
const ofNewUser =
  (body?: (user: SignedIn["user"]) => unknown): Make =>
  async ({ signUp }) => {
    const user = await signUp();
    return { headers: { ...as(user), ...cookie(user) }, body: body && json(body(user.user)) };
  };
/** A new user who was given something. */
async function withReward({ db, signUp }: World, reward: Reward): Promise<SignedIn> {
  const user = await signUp();
  const gift = { userId: user.user.id, key: `worst:${user.user.id}`, cause: "worst", reward };
  await db.$transaction((tx) => grantReward(tx, { ...gift, source: "gift" }));
  return user;
}
/** As a name without digits: ids differ at their end. */
const lettersOf = (id: string) => id.slice(-12).replace(/\d/g, (digit) => "ghijkmnpqr"[Number(digit)]);
const ofService = ({ config }: World) => ({ Authorization: `Bearer ${config.serviceKey}` });
const searched = new URLSearchParams({
  limit: "50",
  sort: "name",
  order: "down",
  text: "a e i o n s r t d l ".repeat(5),
  kind: "mantimon,item,supporter,tool,stadium,energy",
  damageMax: "999",
}).toString();

/** Endpoints that refuse here: there is no payment provider, nobody has signed in by another site, no level is reached. */
export const REFUSED: ReadonlySet<keyof Api> = new Set<keyof Api>([
  "POST /auth/conflict",
  "POST /me/battle-pass/claim",
  "POST /store/checkouts",
  "POST /store/webhooks/stripe",
]);

export const WORST_REQUESTS: { [K in keyof Api]: Make[] } = {
  "POST /auth/guest": [() => ({})],
  "POST /auth/refresh": [async ({ signUp }) => ({ headers: cookie(await signUp()) })],
  "GET /auth/me": [simple],
  "GET /auth/providers": [simple],
  "GET /auth/:provider/start": [
    ({ rich }) => ({ params: { provider: "google" }, query: "returnTo=/account", headers: cookie(rich) }),
  ],
  "GET /auth/:provider/callback": [
    () => ({
      params: { provider: "google" },
      query: `code=${"x".repeat(4000)}&state=${"y".repeat(500)}`,
      headers: { Cookie: `flow=${"z".repeat(8000)}` },
    }),
  ],
  "GET /auth/conflict": [simple],
  "POST /auth/conflict": [({ rich }) => ({ headers: as(rich), body: json({ keep: "mine" }) })],
  "GET /auth/identities": [simple],
  "POST /auth/recovery-key": [simple],
  "POST /auth/recover": [
    async ({ db, signUp }) => {
      const { user } = await signUp();
      return { body: json({ key: (await createRecoveryKeys(db).replace(user.id)).key }) };
    },
    () => ({ body: json({ key: "ﷺ".repeat(100) }) }),
  ],
  "DELETE /auth/identities/:provider": [
    async ({ db, signUp }) => {
      const user = await signUp();
      const of = { providerId: randomUUID(), userId: user.user.id };
      await db.identity.createMany({
        data: [
          { ...of, provider: "google" },
          { ...of, provider: "discord" },
        ],
      });
      return { params: { provider: "google" }, headers: as(user) };
    },
  ],
  "GET /auth/sessions": [simple],
  "DELETE /auth/sessions/:id": [
    async ({ db, signUp }) => {
      const user = await signUp();
      const { id } = await db.session.findFirstOrThrow({ where: { userId: user.user.id } });
      return { params: { id }, headers: as(user) };
    },
  ],
  "POST /auth/sign-out": [ofNewUser()],
  "POST /auth/sign-out-everywhere": [ofNewUser()],

  "GET /me": [simple],
  "PATCH /me": [
    ofNewUser(() => ({ name: "ﷺ".repeat(26) })),
    ofNewUser(({ id }) => ({ name: `Worst ${lettersOf(id)}` })),
  ],
  "DELETE /me": [
    ofNewUser(({ name }) => ({ name })),
    async (world) => {
      const user = await veteran(world);
      return { headers: as(user), body: json({ name: user.user.name }) };
    },
  ],
  "GET /me/export": [simple],
  "GET /me/matches": [({ rich }) => ({ query: "limit=50", headers: as(rich) })],
  "GET /users/:name": [
    ({ rich }) => ({ params: { name: rich.user.name } }),
    () => ({ params: { name: "ﷺ".repeat(80) } }),
  ],
  "GET /avatars": [simple],
  "GET /me/cosmetics": [simple],
  "GET /me/premium": [simple],
  "PUT /me/wardrobe": [({ rich }) => ({ headers: as(rich), body: json({ worn: { cardBack: null } }) })],
  "GET /me/battle-pass": [simple],
  "POST /me/battle-pass/claim": [
    ({ rich }) => ({ headers: as(rich), body: json({ season: SEASON, track: "free", level: 30 }) }),
  ],
  "POST /me/battle-pass/claim-all": [({ rich }) => ({ headers: as(rich), body: json({ season: SEASON }) })],
  "PUT /grants/:id": [
    (world) => ({
      params: { id: randomUUID() },
      headers: ofService(world),
      body: json({ userId: world.rich.user.id, premiumDays: 1 }),
    }),
  ],

  "GET /collection": [
    ({ rich }) => ({ query: "limit=50&sort=quantity", headers: as(rich) }),
    ({ rich }) => ({ query: searched, headers: as(rich) }),
  ],
  "GET /collection/progress": [simple],
  "PUT /grants/:id/cards": [
    (world) => ({
      params: { id: randomUUID() },
      headers: ofService(world),
      body: json({ userId: world.rich.user.id, source: "gift", cards: oneOfEach(cardIds.slice(0, 500)) }),
    }),
  ],

  "GET /preset-decks": [simple],
  "GET /starters": [simple],
  "PUT /me/starter": [ofNewUser(() => ({ type: "grass" }))],
  ...WORST_DECK_REQUESTS,

  "GET /me/wallet": [simple],
  "GET /me/wallet/history": [({ rich }) => ({ query: "limit=50", headers: as(rich) })],
  "GET /me/daily": [
    ({ rich }) => ({ query: "timeZone=Antarctica/Troll", headers: as(rich) }),
    ({ rich }) => ({ query: `timeZone=${"A/".repeat(32)}`, headers: as(rich) }),
  ],
  "POST /me/daily/claim": [ofNewUser(() => ({ timeZone: "America/Argentina/ComodRivadavia" }))],
  "PUT /me/tutorial": [ofNewUser(() => ({}))],
  "GET /packs": [simple],
  "GET /me/packs": [simple],
  "POST /me/packs/open": [
    async (world) => ({ headers: as(world.rich), body: json({ packs: await newPacks(world, 10) }) }),
  ],
  "POST /me/packs/:id/open": [
    async (world) => ({ params: { id: (await newPacks(world, 1))[0] }, headers: as(world.rich) }),
  ],
  "POST /me/cards/:card/craft": [
    async (world) => {
      const user = await withReward(world, { dust: 10_000 });
      return { params: { card: "wld-001" }, headers: as(user), body: json({ key: randomUUID() }) };
    },
  ],
  "PUT /grants/:id/reward": [
    (world) => ({
      params: { id: randomUUID() },
      headers: ofService(world),
      body: json({
        userId: world.rich.user.id,
        source: "gift",
        reward: {
          mantibucks: 1_000_000,
          dust: 1,
          packs: { "tales-of-the-wold": 99, "the-drowned-star": 99, "the-drifting-isles": 99 },
          cards: oneOfEach(cardIds.slice(0, 500)),
        },
      }),
    }),
  ],
  "GET /economy/audit": [({ admin }) => ({ headers: as(admin) })],
  "GET /store": [({ rich }) => ({ query: "region=DE", headers: as(rich) })],
  "POST /store/purchases": [
    async (world) => ({
      headers: as(await withReward(world, { mantibucks: 10_000 })),
      body: json({ item: "tales-of-the-wold", quantity: 10, key: randomUUID() }),
    }),
  ],
  "POST /store/checkouts": [
    ({ rich }) => ({
      headers: as(rich),
      body: json({
        item: "tales-of-the-wold",
        quantity: 10,
        key: randomUUID(),
        region: "DE",
        ageConfirmed: true,
      }),
    }),
  ],
  "GET /orders": [({ rich }) => ({ query: "limit=50", headers: as(rich) })],
  "GET /orders/:id": [
    async ({ db, rich }) => {
      const { id } = await db.order.findFirstOrThrow({ where: { userId: rich.user.id } });
      return { params: { id }, headers: as(rich) };
    },
  ],
  "POST /orders/:id/cancel": [
    async ({ db, rich }) => {
      const { id } = await newUnpaidOrder(db, rich.user.id);
      return { params: { id }, headers: as(rich) };
    },
  ],
  "GET /me/gifts": [simple],
  "GET /me/spending": [simple],
  "PATCH /me/spending": [
    ({ rich }) => ({ headers: as(rich), body: json({ monthlyLimit: 5000, coolOffDays: 1 }) }),
  ],
  "POST /store/webhooks/stripe": [
    () => ({ body: "x".repeat(256 * 1024), headers: { "Stripe-Signature": `t=1,v1=${"0".repeat(64)}` } }),
  ],

  "GET /campaign": [simple],
  "GET /campaign/npcs/:npc": [({ rich }) => ({ params: { npc: "marrow" }, headers: as(rich) })],
  "DELETE /me/campaign/battle": [simple],
  "GET /me/campaign/results/:matchId": [
    ({ rich }) => ({ params: { matchId: "worst-1" }, headers: as(rich) }),
  ],
  ...WORST_SOCIAL_REQUESTS,
  "PATCH /me/social": [({ rich }) => ({ headers: as(rich), body: json({ presence: "everything" }) })],
  "GET /me/statistics": [simple],
  "GET /me/statistics/advanced": [simple],
  "GET /players/:name": [({ rich }) => ({ params: { name: rich.user.name }, headers: as(rich) })],
  "GET /me/quests": [({ rich }) => ({ query: "timeZone=America/Argentina/Buenos_Aires", headers: as(rich) })],
  "GET /seasons/current": [simple],
  "GET /me/ratings": [simple],
  "GET /me/ratings/changes/:matchId": [({ rich }) => ({ params: { matchId: "worst-1" }, headers: as(rich) })],
  "GET /ratings/:preset/leaderboard": [
    ({ rich }) => ({ params: { preset: "house" }, query: "limit=50&around=friends", headers: as(rich) }),
  ],
  "GET /players/:name/ratings/:preset/history": [
    ({ rich }) => ({ params: { name: rich.user.name, preset: "house" }, headers: as(rich) }),
  ],
  "GET /matches/live": [simple],
  "GET /tables": [simple],
  "GET /activity": [simple],
  "GET /lobby/live": [simple],
  "GET /queues": [simple],
  "GET /rule-variants": [simple],
  "GET /rules/:rules": [({ rich }) => ({ params: { rules: "house" }, headers: as(rich) })],
  "GET /matches/open": [simple],
  "GET /matches/:matchId": [({ rich, matchId }) => ({ params: { matchId }, headers: as(rich) })],
  "GET /pools": [() => ({ query: `name=${encodeURIComponent(releaseOf(pool.version))}` })],
  "GET /pools/:version": [() => ({ params: { version: pool.version } })],
  "GET /replays/:matchId": [
    ({ rich, matchId }) => ({ params: { matchId }, query: "as=open", headers: as(rich) }),
  ],
  "GET /replays/:matchId/log": [({ rich, matchId }) => ({ params: { matchId }, headers: as(rich) })],
  "PUT /replays/:matchId/open-hands": [
    ({ rich, matchId }) => ({ params: { matchId }, headers: as(rich), body: json({ allowed: true }) }),
  ],
  ...WORST_ADMIN_REQUESTS,
  "GET /health": [simple],
  "GET /health/ready": [simple],
  "GET /health/live": [simple],
};

/** Large invalid bodies. Every endpoint that takes a body has to refuse them. */
export const JUNK_BODIES: readonly string[] = [
  json(Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`key${n}`, n]))),
  json({ cards: Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`key${n}`, n])) }),
  json({ text: "\u200b".repeat(20_000), name: "x".repeat(1_000), key: "x".repeat(50) }),
  "[".repeat(65_000),
  json(Array.from({ length: 30_000 }, () => 0)),
];
