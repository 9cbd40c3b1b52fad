// The requests of administrators, and reports of players, that cost the server most.
import { randomUUID } from "node:crypto";
import type { SignedIn } from "../../src/auth/index.ts";
import type { SanctionKind } from "../../src/db/generated/enums.ts";
import { giveReward } from "../../src/economy/reward.ts";
import type { Api } from "../../src/http/api.ts";
import { newGame } from "./factories.ts";
import { newOrder, newReport } from "./worst-relations.ts";
import { cardIds, type Make, oneOfEach, veteran, type World } from "./worst-world.ts";

const as = ({ token }: SignedIn) => ({ Authorization: `Bearer ${token}` });
const reason = "x".repeat(500);
const simple: Make = ({ admin }) => ({ query: "limit=50", headers: as(admin) });
const ofRich: Make = ({ rich, admin }) => ({
  params: { id: rich.user.id },
  query: "limit=50",
  headers: as(admin),
});
/** About an account that is new each time. */
const ofNew =
  (body: unknown): Make =>
  async ({ signUp, admin }) => ({
    params: { id: (await signUp()).user.id },
    headers: as(admin),
    body: JSON.stringify(body),
  });
/** About what is made for it each time. @param make returns its id */
const ofMade =
  (make: (world: World) => Promise<{ id: string }>, body?: unknown): Make =>
  async (world) => ({
    params: { id: (await make(world)).id },
    headers: as(world.admin),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const newSanctioned =
  (kind: SanctionKind) =>
  async ({ db, signUp }: World) => {
    const { user } = await signUp();
    await db.sanction.create({ data: { userId: user.id, kind, reason } });
    return user;
  };
/** Of another administrator, for the rich user. */
async function newApproval({ db, rich, signUp }: World) {
  const { user } = await signUp();
  await db.user.update({ where: { id: user.id }, data: { role: "admin" } });
  const asked = { requesterId: user.id, targetId: rich.user.id, worth: 1_000_000, reason };
  return db.approval.create({ data: { ...asked, reward: largest } });
}
const ofSale =
  (body: unknown): Make =>
  ({ admin }) => ({
    params: { kind: "item", id: "mantibucks-400" },
    headers: as(admin),
    body: JSON.stringify(body),
  });
const largest = {
  ...{ mantibucks: 1_000, packs: { "tales-of-the-wold": 99 } },
  cards: oneOfEach(cardIds.slice(0, 500)),
};

type AdminKey = Extract<keyof Api, `${string} /admin/${string}` | `${string} /reports`>;

export const WORST_ADMIN_REQUESTS: { [K in AdminKey]: Make[] } = {
  "POST /reports": [
    async ({ db, signUp, rich }: World) => {
      const user = await signUp();
      const { matchId } = await newGame(db, [user.user.id, rich.user.id]);
      const body = JSON.stringify({ name: rich.user.name, kind: "cheating", text: reason, matchId });
      return { headers: as(user), body };
    },
  ],
  "GET /reports": [({ rich }) => ({ headers: as(rich) })],
  "GET /admin/accounts": [({ admin }) => ({ query: "search=player", headers: as(admin) })],
  "GET /admin/accounts/:id": [ofRich],
  "GET /admin/accounts/:id/matches": [ofRich],
  "GET /admin/accounts/:id/ledger": [ofRich],
  "GET /admin/accounts/:id/grants": [ofRich],
  "POST /admin/accounts/:id/grants": [
    async (world, run) => ofNew({ key: randomUUID(), reward: largest, reason })(world, run),
  ],
  "POST /admin/accounts/:id/revocations": [
    async (world) => {
      const { user } = await world.signUp();
      const gift = { userId: user.id, key: `worst:${user.id}`, cause: "worst", source: "gift" } as const;
      await world.db.$transaction((tx) => giveReward(tx, { ...gift, reward: largest }));
      return ofMade(async () => user, { grant: gift.key, reason })(world, 0);
    },
  ],
  "PUT /admin/accounts/:id/ban": [ofNew({ reason, until: null })],
  "DELETE /admin/accounts/:id/ban": [ofMade(newSanctioned("ban"), { reason })],
  "PUT /admin/accounts/:id/mute": [ofNew({ reason, until: null })],
  "DELETE /admin/accounts/:id/mute": [ofMade(newSanctioned("mute"), { reason })],
  "POST /admin/accounts/:id/rename": [
    ofNew({ name: null, reason }),
    ofMade(async (world) => (await veteran(world)).user, { name: null, reason }),
  ],
  "GET /admin/accounts/:id/orders": [ofRich],
  "GET /admin/orders": [({ admin }) => ({ headers: as(admin) })],
  "POST /admin/orders/:id/refund": [
    ofMade(({ db, rich }) => newOrder(db, rich.user.id, rich.user.id), { reason }),
  ],
  "GET /admin/schedule": [({ admin }) => ({ headers: as(admin) })],
  "PUT /admin/schedule/:kind/:id": [ofSale({ from: null, until: null, reason })],
  "DELETE /admin/schedule/:kind/:id": [ofSale({ reason })],
  "GET /admin/approvals": [simple],
  "POST /admin/approvals/:id/approve": [ofMade(newApproval)],
  "POST /admin/approvals/:id/decline": [ofMade(newApproval, { reason })],
  "GET /admin/cluster": [simple],
  "GET /admin/actions": [simple],
  "GET /admin/reports": [simple],
  "POST /admin/reports/:id": [
    ofMade(async ({ db, rich, signUp }) => newReport(db, (await signUp()).user.id, rich.user.id), {
      state: "resolved",
      reason,
    }),
  ],
};
