// The requests of administrators, and reports of players, that cost the server most.
import { randomUUID } from "node:crypto";
import type { SignedIn } from "../../src/auth/index.ts";
import type { Api } from "../../src/http/api.ts";
import { cardIds, type Make, oneOfEach, type World } from "./worst-world.ts";

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
const ofNothing =
  (body?: unknown): Make =>
  ({ admin }) => ({
    params: { id: randomUUID() },
    headers: as(admin),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
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
    async ({ signUp, rich, matchId }: World) => ({
      headers: as(await signUp()),
      body: JSON.stringify({ name: rich.user.name, kind: "cheating", text: reason, matchId }),
    }),
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
  "POST /admin/accounts/:id/revocations": [ofNothing({ grant: "x".repeat(128), reason })],
  "PUT /admin/accounts/:id/ban": [ofNew({ reason, until: null })],
  "DELETE /admin/accounts/:id/ban": [ofNothing({ reason })],
  "PUT /admin/accounts/:id/mute": [ofNew({ reason, until: null })],
  "DELETE /admin/accounts/:id/mute": [ofNothing({ reason })],
  "POST /admin/accounts/:id/rename": [ofNew({ name: null, reason })],
  "GET /admin/accounts/:id/orders": [ofRich],
  "GET /admin/orders": [({ admin }) => ({ headers: as(admin) })],
  "POST /admin/orders/:id/refund": [ofNothing({ reason })],
  "GET /admin/schedule": [({ admin }) => ({ headers: as(admin) })],
  "PUT /admin/schedule/:kind/:id": [ofSale({ from: null, until: null, reason })],
  "DELETE /admin/schedule/:kind/:id": [ofSale({ reason })],
  "GET /admin/approvals": [simple],
  "POST /admin/approvals/:id/approve": [ofNothing()],
  "POST /admin/approvals/:id/decline": [ofNothing({ reason })],
  "GET /admin/cluster": [simple],
  "GET /admin/actions": [simple],
  "GET /admin/reports": [simple],
  "POST /admin/reports/:id": [ofNothing({ state: "resolved", reason })],
};
