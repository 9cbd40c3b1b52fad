// Handlers of the endpoints of friends.
import type { PresenceVisibility, SocialSettings } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { friendEndpoints } from "./endpoints.ts";
import type { Activity, Presence } from "./presence.ts";
import {
  acceptFriend,
  block,
  removeFriend,
  requestFriend,
  settingsOf,
  unblock,
  userIdOfCode,
  userIdOfName,
} from "./service.ts";

export interface FriendServices {
  db: Db;
  presence: Presence;
}

export function friendHandlers({ db, presence }: FriendServices): Handlers<typeof friendEndpoints> {
  async function activity(userId: string, allowed: PresenceVisibility): Promise<Activity> {
    if (allowed === "nothing") return { state: "offline" };
    const actual = await presence.activityOf(userId);
    return allowed === "everything" || actual.state === "offline" ? actual : { state: "online" };
  }

  return {
    "GET /friends": async ({ user }) => {
      await presence.arrive(user.id);
      const shown = { select: { id: true, name: true, avatar: true, social: true } } as const;
      const [settings, pairs, blocks, notes] = await Promise.all([
        settingsOf(db, user.id),
        db.friendship.findMany({
          where: { OR: [{ lowId: user.id }, { highId: user.id }] },
          include: { low: shown, high: shown },
          orderBy: { createdAt: "desc" },
        }),
        db.block.findMany({
          where: { userId: user.id },
          include: { blocked: shown },
          orderBy: { createdAt: "desc" },
        }),
        presence.takeNotes(user.id),
      ]);
      const others = pairs.map(({ low, high, ...pair }) => {
        const { id, name, avatar, social } = low.id === user.id ? high : low;
        return { id, name, avatar, social, ...pair };
      });
      const friends = others.filter(({ acceptedAt }) => acceptedAt !== null);
      const open = others.filter(({ acceptedAt }) => acceptedAt === null);
      return {
        code: settings.friendCode,
        settings: showSettings(settings),
        friends: await Promise.all(
          friends.map(async ({ id, name, avatar, social, acceptedAt }) => ({
            name,
            avatar,
            since: acceptedAt!.toISOString(),
            matchId: null,
            queue: null,
            ...(await activity(id, social?.presence ?? "everything")),
          })),
        ),
        received: open.filter(({ requestedBy }) => requestedBy !== user.id).map(showOther),
        sent: open.filter(({ requestedBy }) => requestedBy === user.id).map(showOther),
        blocked: blocks.map(({ blocked, createdAt }) => showOther({ ...blocked, createdAt })),
        notes,
      };
    },

    "POST /friends": async ({ user, body }) => {
      const other =
        body.code === undefined ? await userIdOfName(db, body.name!) : await userIdOfCode(db, body.code);
      return { status: await requestFriend(db, user.id, other) };
    },
    "POST /friends/:name/accept": async ({ user, params }) =>
      void (await acceptFriend(db, user.id, await userIdOfName(db, params.name))),
    "DELETE /friends/:name": async ({ user, params }) =>
      void (await removeFriend(db, user.id, await userIdOfName(db, params.name))),
    "PUT /blocks/:name": async ({ user, params }) =>
      void (await block(db, user.id, await userIdOfName(db, params.name))),
    "DELETE /blocks/:name": async ({ user, params }) =>
      void (await unblock(db, user.id, await userIdOfName(db, params.name))),

    "PATCH /me/social": async ({ user, body }) => {
      await settingsOf(db, user.id);
      return showSettings(await db.socialSettings.update({ where: { userId: user.id }, data: body }));
    },
  };
}

const showOther = ({ name, avatar, createdAt }: { name: string; avatar: string; createdAt: Date }) => ({
  name,
  avatar,
  since: createdAt.toISOString(),
});

const showSettings = ({ profilePublic, friendRequests, presence }: SocialSettings) => ({
  profilePublic,
  friendRequests,
  presence,
});
