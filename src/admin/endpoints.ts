// The endpoints of administration.
import { z } from "zod";
import { rewardSchema } from "../../cards/reward-schema.ts";
import { AdminActionKind, ApprovalState } from "../db/generated/enums.ts";
import { economyEndpoints } from "../economy/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery, pageOf } from "../http/pagination.ts";
import * as reports from "../reports/endpoints.ts";
import { userEndpoints } from "../users/endpoints.ts";
import { DisplayName } from "../users/names.ts";
import { clusterEndpoints } from "./cluster-endpoints.ts";
import { Json, Reason, Someone, Time } from "./shapes.ts";
import { storeAdminEndpoints } from "./store-endpoints.ts";

const Id = z.object({ id: z.uuid("an id") });
const Sanction = z.object({ reason: z.string(), until: Time.nullable() });

const sanctionBody = z.strictObject({
  reason: Reason.describe("For the user to read"),
  until: z.iso
    .datetime("an ISO time in UTC such as 2026-12-24T18:00:00Z, or null")
    .refine((time) => Date.parse(time) > Date.now(), "a time to come")
    .nullable()
    .describe("Null: until it is lifted"),
});

const AccountLine = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(["player", "admin"]),
  guest: z.boolean(),
  createdAt: Time,
  lastSeenAt: Time,
  ban: Sanction.nullable(),
  mute: Sanction.nullable(),
});

const shared = { auth: "admin", limit: "write" } as const;
const read = { auth: "admin", limit: "read" } as const;

export const adminEndpoints = {
  ...storeAdminEndpoints,
  ...clusterEndpoints,
  "GET /admin/accounts": {
    ...read,
    summary: "Accounts whose names begin with a text, or the account of an id; at most 20",
    query: z.object({ search: z.string("a name or an id").min(2, "at least 2 characters").max(80) }),
    output: z.object({ accounts: z.array(AccountLine) }),
  },
  "GET /admin/accounts/:id": {
    ...read,
    summary: "An account with its sessions, wallet and figures",
    params: Id,
    output: AccountLine.extend({
      premiumUntil: Time.nullable(),
      providers: z.array(z.string()),
      sessions: z.array(z.object({ device: z.string(), createdAt: Time, usedAt: Time })),
      decks: z.int(),
      grants: z.int(),
      wallet: z.object({ mantibucks: z.int(), dust: z.int() }),
      statistics: z.object({ played: z.int(), won: z.int(), drawn: z.int() }),
      openReports: z.int().describe("Open reports of this player"),
    }),
    problems: ["not_found"],
  },
  "GET /admin/accounts/:id/matches": {
    ...read,
    summary: "The finished matches of an account, the latest first",
    params: Id,
    query: PageQuery,
    output: userEndpoints["GET /me/matches"].output,
  },
  "GET /admin/accounts/:id/ledger": {
    ...read,
    summary: "The changes of an account's wallet, the latest first",
    params: Id,
    query: PageQuery,
    output: economyEndpoints["GET /me/wallet/history"].output,
  },
  "GET /admin/accounts/:id/grants": {
    ...read,
    summary: "The latest 50 grants to an account",
    params: Id,
    output: z.object({
      grants: z.array(
        z.object({ id: z.string(), kind: z.string(), detail: Json, revoked: Json, createdAt: Time }),
      ),
    }),
  },
  "POST /admin/accounts/:id/grants": {
    ...shared,
    summary: "Grant an account something, or ask a second administrator to approve it",
    description:
      "Pending: it is worth more than what one administrator may grant within 24 hours, or is for the own account. " +
      "Sent again with the same key it grants nothing more.",
    params: Id,
    body: z.strictObject({ key: z.uuid("an id chosen by the client"), reward: rewardSchema, reason: Reason }),
    output: z.object({ status: z.enum(["granted", "pending"]) }),
    problems: ["not_found", "grant_conflict"],
  },
  "POST /admin/accounts/:id/revocations": {
    ...shared,
    summary: "Take a grant back, as far as it is still there",
    params: Id,
    body: z.strictObject({ grant: z.string("a grant's id").min(1).max(128), reason: Reason }),
    output: z.object({ taken: Json, kept: Json }),
    problems: ["not_found"],
  },
  "PUT /admin/accounts/:id/ban": {
    ...shared,
    summary: "Ban an account, which concedes the matches that it plays",
    params: Id,
    body: sanctionBody,
    problems: ["not_found", "administrator"],
  },
  "DELETE /admin/accounts/:id/ban": {
    ...shared,
    summary: "Lift a ban",
    params: Id,
    body: z.strictObject({ reason: Reason }),
    problems: ["not_found"],
  },
  "PUT /admin/accounts/:id/mute": {
    ...shared,
    summary: "Mute an account: it sends no emotes",
    params: Id,
    body: sanctionBody,
    problems: ["not_found", "administrator"],
  },
  "DELETE /admin/accounts/:id/mute": {
    ...shared,
    summary: "Lift a mute",
    params: Id,
    body: z.strictObject({ reason: Reason }),
    problems: ["not_found"],
  },
  "POST /admin/accounts/:id/rename": {
    ...shared,
    summary: "Take an offensive name from an account; nobody can choose it afterwards",
    params: Id,
    body: z.strictObject({
      name: DisplayName.nullable().describe("Null: a generated one"),
      reason: Reason,
    }),
    output: z.object({ name: z.string() }),
    problems: ["not_found", "name_taken", "administrator"],
  },
  "GET /admin/approvals": {
    ...read,
    summary: "Grants and refunds that wait for a second administrator, the oldest first; at most 50",
    output: z.object({
      approvals: z.array(
        z.object({
          id: z.uuid(),
          requester: Someone,
          target: Someone.nullable().describe("Null: the account of the order was deleted"),
          reward: z.record(z.string(), z.unknown()),
          order: z.uuid().nullable().describe("The order to refund; null: a grant"),
          worth: z.int().describe("In Mantibucks"),
          reason: z.string(),
          state: z.enum(ApprovalState),
          createdAt: Time,
          yours: z
            .boolean()
            .describe("Asked for by the caller, or for the caller: another one has to approve it"),
        }),
      ),
    }),
  },
  "POST /admin/approvals/:id/approve": {
    ...shared,
    summary: "Approve a grant or refund of another administrator, which carries it out",
    params: Id,
    problems: ["not_found", "own_account", "approval_closed", "order_closed", "payments_off"],
  },
  "POST /admin/approvals/:id/decline": {
    ...shared,
    summary: "Decline what waits for approval",
    params: Id,
    body: z.strictObject({ reason: Reason }),
    problems: ["not_found", "approval_closed"],
  },
  "GET /admin/actions": {
    ...read,
    summary: "The audit log, the latest first",
    query: PageQuery.extend({
      actor: z.uuid("an account's id").optional(),
      target: z.uuid("an account's id").optional(),
      kind: z.enum(AdminActionKind, `one of ${Object.keys(AdminActionKind).join(", ")}`).optional(),
    }),
    output: pageOf(
      z.object({
        id: z.uuid(),
        actor: Someone.describe("Without an id: the command on the server"),
        approver: Someone.nullable(),
        kind: z.enum(AdminActionKind),
        target: Someone.nullable(),
        reason: z.string(),
        before: Json,
        after: Json,
        createdAt: Time,
      }),
    ),
  },
  "GET /admin/reports": {
    ...read,
    summary: "Reports of players: those that wait the oldest first, the others the latest first",
    query: PageQuery.extend({ state: reports.State.default("open") }),
    output: pageOf(
      z.object({
        id: z.uuid(),
        reporter: Someone.nullable().describe("Null: deleted since"),
        reported: Someone,
        name: z.string().describe("The reported player's, on the day of the report"),
        kind: reports.Kind,
        text: z.string(),
        matchId: z.string().nullable(),
        replay: z.boolean().describe("The match is over, and recorded"),
        state: reports.State,
        createdAt: Time,
        handledAt: Time.nullable(),
      }),
    ),
  },
  "POST /admin/reports/:id": {
    ...shared,
    summary: "Close a report; whoever has reported sees how",
    params: Id,
    body: z.strictObject({
      state: z.enum(["resolved", "dismissed"], "resolved or dismissed"),
      reason: Reason.describe("For the audit log"),
    }),
    problems: ["not_found", "own_account"],
  },
} as const satisfies Endpoints;
