// Handlers of the endpoints of profiles, histories, exports and grants.
import type { User } from "../db/generated/client.ts";
import { friendIds } from "../friends/pairs.ts";
import type { FriendServices } from "../friends/routes.ts";
import { visibleUser } from "../friends/visibility.ts";
import type { Handlers } from "../http/endpoint.ts";
import { decodeCursor, toPage } from "../http/pagination.ts";
import { invalidField, Problem } from "../http/problem.ts";
import type { InvitationService } from "../invitations/service.ts";
import { AVATARS } from "./avatars.ts";
import type { userEndpoints } from "./endpoints.ts";
import { type FinishedGame, historyOf } from "./history.ts";
import { FREE_DECKS, grantPremium, hasPremium } from "./premium.ts";
import { changeProfile, deleteUser, exportOf, statisticsOf, userOf } from "./profiles.ts";
import { type ShownSanction, sanctionOf } from "./sanctions.ts";

export interface UserServices extends FriendServices {
  invitations: InvitationService;
  /** Ends what the user plays, searches or watches, in all processes, around the deletion of the account. */
  expelForGood(userId: string, deleteAccount: () => Promise<void>): Promise<void>;
}

export function userHandlers(services: UserServices): Handlers<typeof userEndpoints> {
  const { db, presence, invitations, closeTable } = services;
  /** The token of a deleted account is not valid any more. */
  const known = (problem: unknown): never => {
    throw problem instanceof Problem && problem.code === "not_found" ? new Problem("token_invalid") : problem;
  };
  const me = (id: string) => userOf(db, id).catch(known);
  const muteOf = (id: string) => sanctionOf(db, id, "mute");

  return {
    "GET /me": async ({ user }) => {
      const [own, mute] = await Promise.all([me(user.id), muteOf(user.id)]);
      return showOwn(own, mute);
    },
    "PATCH /me": async ({ user, body }) => {
      const changed = await changeProfile(db, user.id, body).catch(known);
      presence.changed(await friendIds(db, user.id));
      return showOwn(changed, await muteOf(user.id));
    },
    "DELETE /me": async ({ user, body }) => {
      const { id, name, role } = await me(user.id);
      if (role === "admin") throw new Problem("administrator");
      if (body.name !== name) throw invalidField("name", `the account's name, which is ${name}`);
      const tables = await invitations.list(id);
      await services.expelForGood(id, () => deleteUser(db, id));
      await Promise.all(tables.map(({ matchId }) => closeTable(matchId)));
    },
    "GET /me/export": async ({ user }) => exportOf(db, user.id).catch(known),

    "GET /me/matches": async ({ user, query: { cursor, limit, ...filter } }) => {
      const games = await historyOf(db, user.id, decodeCursor(cursor), limit + 1, filter);
      const cursorOf = ({ id, finishedAt }: FinishedGame) => ({ id, at: finishedAt });
      return toPage(games, limit, cursorOf, (game) => showMatch(game, user.id));
    },

    "GET /users/:name": async ({ params }) => {
      const user = await visibleUser(db, params.name, undefined);
      return { ...showPublic(user), statistics: await statisticsOf(db, user.id) };
    },

    "GET /avatars": async () => ({ avatars: [...AVATARS] }),

    "PUT /grants/:id": async ({ params, body }) => {
      const { userId, premiumDays } = body;
      const premiumUntil = await grantPremium(db, { id: params.id, userId, days: premiumDays });
      return { premiumUntil: premiumUntil.toISOString() };
    },
  };
}

function showPublic(user: User) {
  const { id, name, avatar, createdAt } = user;
  return { id, name, avatar, premium: hasPremium(user), createdAt: createdAt.toISOString() };
}

function showOwn(user: User, mute: ShownSanction | null) {
  return {
    ...showPublic(user),
    guest: user.guest,
    role: user.role,
    mute,
    premiumUntil: user.premiumUntil?.toISOString() ?? null,
    decks: hasPremium(user) ? null : FREE_DECKS,
  };
}

export function showMatch(game: FinishedGame, userId: string) {
  const { user0Id, user1Id, name0, name1, bot0, bot1, winnerSeat, finishedAt, ...rest } = game;
  const seat = user0Id === userId ? 0 : 1;
  const opponent = seat === 0 ? showOpponent(user1Id, name1, bot1) : showOpponent(user0Id, name0, bot0);
  const result = winnerSeat === null ? "drawn" : winnerSeat === seat ? "won" : "lost";
  return { ...rest, opponent, result, finishedAt: finishedAt.toISOString() } as const;
}

function showOpponent(id: string | null, name: string, bot: string | null) {
  const kind = bot !== null ? "bot" : id !== null ? "user" : "deleted";
  return { kind, id, name } as const;
}
