// The requests about friends, blocks, invitations and rule sets that cost the server most.
import { PRESETS } from "../../engine/index.ts";
import type { SignedIn } from "../../src/auth/index.ts";
import { pairOf } from "../../src/friends/pairs.ts";
import type { Api } from "../../src/http/api.ts";
import { newInvitation, newOther, newRuleSet } from "./worst-relations.ts";
import type { Make } from "./worst-world.ts";

const as = ({ token }: SignedIn) => ({ Authorization: `Bearer ${token}` });
const json = (value: unknown) => JSON.stringify(value);
const simple: Make = ({ rich }) => ({ headers: as(rich) });
const ofNewUser =
  (body: unknown): Make =>
  async ({ signUp }) => ({ headers: as(await signUp()), body: json(body) });

type SocialKey = Extract<
  keyof Api,
  | `${string} /friends${string}`
  | `${string} /blocks/${string}`
  | `${string} /invitations${string}`
  | `${string} /rule-sets${string}`
>;

export const WORST_SOCIAL_REQUESTS: { [K in SocialKey]: Make[] } = {
  "GET /friends": [simple],
  "GET /friends/live": [simple],
  "POST /friends": [
    async ({ db, signUp }) => ({
      headers: as(await signUp()),
      body: json({ code: (await newOther(db)).friendCode }),
    }),
  ],
  "POST /friends/:name/accept": [
    async ({ db, signUp }) => {
      const [user, { id, name }] = [await signUp(), await newOther(db)];
      await db.friendship.create({ data: { ...pairOf(user.user.id, id), requestedBy: id } });
      return { params: { name }, headers: as(user) };
    },
  ],
  "DELETE /friends/:name": [
    async ({ db, rich }) => {
      const { id, name } = await newOther(db);
      await db.friendship.create({
        data: { ...pairOf(rich.user.id, id), requestedBy: id, acceptedAt: new Date() },
      });
      return { params: { name }, headers: as(rich) };
    },
  ],
  "PUT /blocks/:name": [
    async ({ db, signUp }) => {
      const [user, { id, name }] = [await signUp(), await newOther(db)];
      for (let n = 0; n < 10; n++) await newInvitation(db, id, user.user.id);
      return { params: { name }, headers: as(user) };
    },
  ],
  "DELETE /blocks/:name": [
    async ({ db, rich }) => {
      const { id, name } = await newOther(db);
      await db.block.create({ data: { userId: rich.user.id, blockedId: id } });
      return { params: { name }, headers: as(rich) };
    },
  ],
  "GET /invitations": [({ rich }) => ({ headers: as(rich) })],
  "POST /invitations": [ofNewUser({ deck: "long-swell" })],
  "GET /invitations/:code": [
    async ({ db, rich }) => {
      const { code } = await db.invitation.findFirstOrThrow({ where: { guestId: rich.user.id } });
      return { params: { code }, headers: as(rich) };
    },
  ],
  "DELETE /invitations/:code": [
    async ({ db, rich }) => {
      const { code } = await newInvitation(db, rich.user.id, null);
      return { params: { code }, headers: as(rich) };
    },
  ],
  "GET /rule-sets": [({ rich }) => ({ headers: as(rich) })],
  "POST /rule-sets": [ofNewUser({ name: "Own", base: "house", rules: PRESETS.house })],
  "PUT /rule-sets/:id": [
    async ({ db, rich }) => {
      const { id } = await db.ruleSet.findFirstOrThrow({ where: { userId: rich.user.id } });
      const body = json({ name: "Own", base: "house", rules: PRESETS.house });
      return { params: { id }, headers: as(rich), body };
    },
  ],
  "DELETE /rule-sets/:id": [
    async ({ db, rich }) => {
      const { id } = await newRuleSet(db, rich.user.id);
      return { params: { id }, headers: as(rich) };
    },
  ],
};
