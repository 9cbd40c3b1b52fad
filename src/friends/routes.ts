// Handlers of the endpoints of friends.
import type { SocialSettings } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { friendEndpoints } from "./endpoints.ts";
import { blockedBy, type Other, type Pair, pairsWith } from "./lists.ts";
import { friendIds } from "./pairs.ts";
import type { Activity, Note, Presence, SeenFriend } from "./presence.ts";
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

const OFFLINE: Activity = { state: "offline" };

export interface FriendServices {
  db: Db;
  presence: Presence;
  /** Closes the room at which a guest was awaited, in whatever process it is. */
  closeTable(matchId: string): Promise<void>;
}

export function friendHandlers({
  db,
  presence,
  closeTable,
}: FriendServices): Handlers<typeof friendEndpoints> {
  /** What friends do, as far as each lets it be seen. */
  async function activitiesOf(friends: readonly Pair[]): Promise<Activity[]> {
    const shown = friends.filter(({ presence: shows }) => shows !== "nothing").map(({ id }) => id);
    const activities = await presence.activitiesOf(shown);
    return friends.map(({ id, presence: shows }) => {
      const actual = activities.get(id) ?? OFFLINE;
      return shows === "everything" || actual.state === "offline" ? actual : { state: "online" };
    });
  }

  async function seenFriends(userId: string): Promise<SeenFriend[]> {
    const friends = (await pairsWith(db, userId)).filter(({ acceptedAt }) => acceptedAt !== null);
    return friends
      .filter(({ presence: shows }) => shows !== "nothing")
      .map(({ id, presence: shows }) => ({ id, activity: shows === "everything" }));
  }

  /** Changes what the user and the player of this name are, and tells both. */
  async function change(
    work: (db: Db, userId: string, otherId: string) => Promise<void>,
    userId: string,
    name: string,
  ): Promise<undefined> {
    const otherId = await userIdOfName(db, name);
    await work(db, userId, otherId);
    presence.changed([userId, otherId]);
  }

  async function blockAndClose(_db: Db, userId: string, otherId: string): Promise<void> {
    const ended = await block(db, userId, otherId);
    await Promise.all(ended.map((matchId) => closeTable(matchId)));
  }

  /** Notes of invitations that can still be followed: others were revoked or used meanwhile, or have expired. */
  async function notesFor(userId: string): Promise<Note[]> {
    const notes = await presence.takeNotes(userId);
    if (notes.length === 0) return notes;
    const open = await db.invitation.findMany({
      where: {
        code: { in: notes.map(({ code }) => code) },
        guestId: userId,
        usedAt: null,
        expiresAt: { gt: new Date() },
      },
      select: { code: true },
    });
    return notes.filter((note) => open.some(({ code }) => code === note.code));
  }

  return {
    "GET /friends": async ({ user }) => {
      await presence.arrive(user.id);
      const [settings, pairs, blocks, notes] = await Promise.all([
        settingsOf(db, user.id),
        pairsWith(db, user.id),
        blockedBy(db, user.id),
        notesFor(user.id),
      ]);
      const friends = pairs.filter(({ acceptedAt }) => acceptedAt !== null);
      const open = pairs.filter(({ acceptedAt }) => acceptedAt === null);
      const activities = await activitiesOf(friends);
      return {
        code: settings.friendCode,
        settings: showSettings(settings),
        friends: friends.map(({ name, avatar, acceptedAt }, i) => ({
          name,
          avatar,
          since: acceptedAt!.toISOString(),
          matchId: null,
          queue: null,
          ...activities[i],
        })),
        received: open.filter(({ requestedBy }) => requestedBy !== user.id).map(showOther),
        sent: open.filter(({ requestedBy }) => requestedBy === user.id).map(showOther),
        blocked: blocks.map(showOther),
        notes,
      };
    },

    "GET /friends/live":
      async ({ user }) =>
      async (send) => {
        const tell = () => send("friends");
        const leave = await presence.open({ userId: user.id, seenFriends: () => seenFriends(user.id), tell });
        tell();
        return leave;
      },

    "POST /friends": async ({ user, body }) => {
      const other =
        body.code === undefined ? await userIdOfName(db, body.name!) : await userIdOfCode(db, body.code);
      const status = await requestFriend(db, user.id, other);
      presence.changed([user.id, other]);
      return { status };
    },
    "POST /friends/:name/accept": ({ user, params }) => change(acceptFriend, user.id, params.name),
    "DELETE /friends/:name": ({ user, params }) => change(removeFriend, user.id, params.name),
    "PUT /blocks/:name": ({ user, params }) => change(blockAndClose, user.id, params.name),
    "DELETE /blocks/:name": ({ user, params }) => change(unblock, user.id, params.name),

    "PATCH /me/social": async ({ user, body }) => {
      await settingsOf(db, user.id);
      const settings = await db.socialSettings.update({ where: { userId: user.id }, data: body });
      presence.changed([user.id, ...(await friendIds(db, user.id))]);
      return showSettings(settings);
    },
  };
}

const showOther = ({ name, avatar, createdAt }: Other) => ({
  name,
  avatar,
  since: createdAt.toISOString(),
});

const showSettings = ({ profilePublic, friendRequests, presence }: SocialSettings) => ({
  profilePublic,
  friendRequests,
  presence,
});
