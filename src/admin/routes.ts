// Handlers of the endpoints of administration.
import { deviceName } from "../auth/device-name.ts";
import type { AdminAction, Sanction, User } from "../db/generated/client.ts";
import { decodeNumber, showChange } from "../economy/routes.ts";
import { walletHistory } from "../economy/wallet.ts";
import { friendIds } from "../friends/pairs.ts";
import type { Handlers } from "../http/endpoint.ts";
import { decodeCursor, toPage } from "../http/pagination.ts";
import { type FinishedGame, historyOf } from "../users/history.ts";
import { showMatch } from "../users/routes.ts";
import { showSanction } from "../users/sanctions.ts";
import { accountOf, findAccounts, grantsOf, namesOf } from "./accounts.ts";
import { approve, decline } from "./approvals.ts";
import { entriesOf } from "./audit-log.ts";
import type { clusterEndpoints } from "./cluster-endpoints.ts";
import type { adminEndpoints } from "./endpoints.ts";
import { grant, revoke } from "./grants.ts";
import { rename } from "./rename.ts";
import { handleReport, replaysAmong, reportsIn } from "./reports.ts";
import { impose, lift } from "./sanctions.ts";
import type { AdminServices } from "./services.ts";
import type { storeAdminEndpoints } from "./store-endpoints.ts";
import { storeAdminHandlers } from "./store-routes.ts";

export function adminHandlers(services: AdminServices): Handlers<typeof adminEndpoints> {
  const { db } = services;
  return {
    ...lookups(services),
    ...sanctions(services),
    ...storeAdminHandlers(services),
    "GET /admin/cluster": () => services.viewCluster(),
    "POST /admin/accounts/:id/grants": async ({ user, params, body }) => ({
      status: await grant(services, user, { userId: params.id, ...body }),
    }),
    "POST /admin/accounts/:id/revocations": async ({ user, params, body }) => {
      const { grant: grantId, reason } = body;
      const { taken, kept } = await revoke(services, user, { userId: params.id, grantId, reason });
      return { taken: { ...taken }, kept: { ...kept } };
    },
    "POST /admin/accounts/:id/rename": async ({ user, params, body }) => {
      const name = await rename(db, user, params.id, body.name, body.reason);
      services.presence.changed(await friendIds(db, params.id));
      return { name };
    },
    "POST /admin/approvals/:id/approve": async ({ user, params }) =>
      void (await approve(services, user, params.id)),
    "POST /admin/approvals/:id/decline": async ({ user, params, body }) =>
      void (await decline(services, user, params.id, body.reason)),
    "POST /admin/reports/:id": async ({ user, params, body }) =>
      void (await handleReport(db, user, params.id, body.state, body.reason)),
  };
}

type Sanctioning = `${"PUT" | "DELETE"} /admin/accounts/:id/${"ban" | "mute"}`;

function sanctions(services: AdminServices): Pick<Handlers<typeof adminEndpoints>, Sanctioning> {
  const untilOf = (until: string | null) => (until === null ? null : new Date(until));
  return {
    "PUT /admin/accounts/:id/ban": async ({ user, params, body: { reason, until } }) =>
      void (await impose(services, user, params.id, { kind: "ban", reason, until: untilOf(until) })),
    "DELETE /admin/accounts/:id/ban": async ({ user, params, body }) =>
      void (await lift(services, user, params.id, "ban", body.reason)),
    "PUT /admin/accounts/:id/mute": async ({ user, params, body: { reason, until } }) =>
      void (await impose(services, user, params.id, { kind: "mute", reason, until: untilOf(until) })),
    "DELETE /admin/accounts/:id/mute": async ({ user, params, body }) =>
      void (await lift(services, user, params.id, "mute", body.reason)),
  };
}

type Lookup = Exclude<
  Extract<keyof typeof adminEndpoints, `GET ${string}`>,
  keyof typeof storeAdminEndpoints | keyof typeof clusterEndpoints
>;

function lookups({ db }: AdminServices): Pick<Handlers<typeof adminEndpoints>, Lookup> {
  return {
    "GET /admin/accounts": async ({ query }) => ({
      accounts: (await findAccounts(db, query.search)).map(showLine),
    }),
    "GET /admin/accounts/:id": async ({ params }) => {
      const account = await accountOf(db, params.id);
      const { premiumUntil, identities, sessions, wallet, statistics, openReports, _count } = account;
      return {
        ...showLine(account),
        premiumUntil: premiumUntil?.toISOString() ?? null,
        providers: identities.map(({ provider }) => provider),
        sessions: sessions.map(({ device, createdAt, renewedAt }) => ({
          device: deviceName(device),
          createdAt: createdAt.toISOString(),
          usedAt: renewedAt.toISOString(),
        })),
        ...{ decks: _count.decks, grants: _count.grants, wallet, statistics, openReports },
      };
    },
    "GET /admin/accounts/:id/matches": async ({ params, query: { cursor, limit } }) => {
      const games = await historyOf(db, params.id, decodeCursor(cursor), limit + 1);
      const cursorOf = ({ id, finishedAt }: FinishedGame) => ({ id, at: finishedAt });
      return toPage(games, limit, cursorOf, (game) => showMatch(game, params.id));
    },
    "GET /admin/accounts/:id/ledger": async ({ params, query: { cursor, limit } }) => {
      const rows = await walletHistory(db, params.id, decodeNumber(cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const next = rows.length > limit ? String(shown[shown.length - 1].number) : null;
      return { items: shown.map(showChange), next };
    },
    "GET /admin/accounts/:id/grants": async ({ params }) => ({
      grants: (await grantsOf(db, params.id)).map(({ id, kind, detail, revoked, createdAt }) => ({
        ...{ id, kind, detail: detail as Shown, revoked: revoked as Shown },
        createdAt: createdAt.toISOString(),
      })),
    }),
    "GET /admin/approvals": async ({ user }) => {
      const where = { state: "open" } as const;
      const rows = await db.approval.findMany({ where, orderBy: { createdAt: "asc" }, take: 50 });
      const names = await namesOf(
        db,
        rows.flatMap(({ requesterId, targetId }) => [requesterId, targetId]),
      );
      return {
        approvals: rows.map(
          ({ id, requesterId, targetId, reward, orderId, worth, reason, state, createdAt }) => ({
            ...{ id, reward: reward as Record<string, unknown>, order: orderId, worth, reason, state },
            requester: someone(requesterId, names),
            target: targetId === null ? null : someone(targetId, names),
            createdAt: createdAt.toISOString(),
            yours: requesterId === user.id || targetId === user.id,
          }),
        ),
      };
    },
    "GET /admin/actions": async ({ query: { cursor, limit, ...filter } }) => {
      const rows = await entriesOf(db, filter, decodeCursor(cursor), limit + 1);
      const names = await namesOf(
        db,
        rows.map(({ targetId }) => targetId),
      );
      const cursorOf = ({ id, createdAt }: AdminAction) => ({ id, at: createdAt });
      return toPage(rows, limit, cursorOf, (row) => showEntry(row, names));
    },
    "GET /admin/reports": async ({ query: { cursor, limit, state } }) => {
      const rows = await reportsIn(db, state, decodeCursor(cursor), limit + 1);
      const replays = await replaysAmong(
        db,
        rows.map(({ matchId }) => matchId),
      );
      type Row = (typeof rows)[number];
      const cursorOf = ({ id, createdAt }: Row) => ({ id, at: createdAt });
      return toPage(rows, limit, cursorOf, ({ createdAt, handledAt, ...report }) => ({
        ...report,
        replay: report.matchId !== null && replays.has(report.matchId),
        createdAt: createdAt.toISOString(),
        handledAt: handledAt?.toISOString() ?? null,
      }));
    },
  };
}

type Shown = Record<string, unknown> | null;

const someone = (id: string, names: Map<string, string>) => ({ id, name: names.get(id) ?? null });

function showLine(user: User & { sanctions: Sanction[] }) {
  const { id, name, role, guest, createdAt, lastSeenAt, sanctions: all } = user;
  const inForce = (kind: Sanction["kind"]) => {
    const sanction = all.find((one) => one.kind === kind);
    return sanction ? showSanction(sanction) : null;
  };
  return {
    ...{ id, name, role, guest, ban: inForce("ban"), mute: inForce("mute") },
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  };
}

function showEntry(row: AdminAction, names: Map<string, string>) {
  const { id, kind, reason, actorId, actorName, approverId, approverName, targetId, createdAt } = row;
  return {
    ...{ id, kind, reason, before: row.before as Shown, after: row.after as Shown },
    actor: { id: actorId, name: actorName },
    approver: approverId === null ? null : { id: approverId, name: approverName },
    target: targetId === null ? null : someone(targetId, names),
    createdAt: createdAt.toISOString(),
  } as const;
}
