// The one shape of an API error: RFC 9457 problem details with a stable code.
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { z } from "zod";
import { isUnavailable, isUnstorableText } from "../db/errors.ts";
import { closeWhenWritten } from "./closing.ts";

/** The stable codes and their HTTP statuses. Clients decide by the code; title and detail are for people. */
const PROBLEMS = {
  invalid_request: [400, "The request is not valid"],
  malformed_json: [400, "The body is not valid JSON"],
  invalid_signature: [400, "The signature is missing, wrong or too old"],
  token_missing: [401, "A token is needed"],
  token_expired: [401, "The token has expired"],
  token_invalid: [401, "The token is not valid"],
  session_ended: [401, "There is no session to renew"],
  recovery_key_unknown: [401, "No account has this recovery key"],
  forbidden: [403, "This is not allowed"],
  banned: [403, "The account is banned"],
  own_account: [403, "Another administrator has to do this"],
  administrator: [403, "This is not for an administrator's account: the role has to be revoked first"],
  cross_site: [403, "Another site's page must not do this"],
  requests_closed: [403, "The player takes no requests"],
  not_friends: [403, "Gifts can be given only to friends"],
  cool_off: [403, "Purchases for money are switched off for a while"],
  profile_closed: [403, "The player does not show this profile"],
  hands_closed: [403, "The players do not show these hands"],
  not_found: [404, "There is nothing here"],
  room_not_found: [404, "There is no such room, or it takes nobody more"],
  deck_not_found: [404, "There is no such deck to play with"],
  method_not_allowed: [405, "This address takes other methods"],
  renewal_raced: [409, "Another renewal was faster: try again with the newer cookie"],
  last_identity: [409, "It is the only way to sign in to this account"],
  name_taken: [409, "The name is taken, or too much like one that is"],
  stale_version: [409, "It has been changed since: read it again"],
  deck_limit: [409, "There is no room for another deck"],
  deck_read_only: [409, "The deck can be read, played and deleted, but not changed"],
  starter_chosen: [409, "Another starter was chosen already"],
  replay_unplayable: [409, "This server cannot play the match again"],
  grant_conflict: [409, "Something else was granted under this id"],
  insufficient_funds: [409, "The wallet does not hold enough"],
  level_not_reached: [409, "The level is not reached yet"],
  level_claimed: [409, "The reward of this level was claimed already"],
  premium_track_locked: [409, "The premium track is not unlocked"],
  daily_claimed: [409, "The daily reward was claimed already"],
  copies_full: [409, "As many copies are owned as a deck may have"],
  rule_set_limit: [409, "There is no room for another rule set"],
  invitation_limit: [409, "Too many invitations are open"],
  match_limit: [409, "Too many matches are open"],
  offer_ended: [409, "This is not sold now"],
  price_changed: [409, "The price is another one by now"],
  not_for_mantibucks: [409, "This is not sold for Mantibucks"],
  not_for_money: [409, "This is not sold for money"],
  payments_off: [409, "Nothing is sold for money here"],
  already_owned: [409, "This is already owned"],
  order_limit: [409, "Other orders are waiting for payment: pay or cancel them first"],
  order_closed: [409, "The order is in a state in which this cannot be done"],
  spending_limit: [409, "This would exceed the month's limit for spending"],
  pack_limit: [409, "Too many packs are unopened: open some first"],
  npc_locked: [409, "The character cannot be challenged yet"],
  battle_in_progress: [409, "Another match of the campaign is not over"],
  report_open: [409, "There is an open report of this player by you already"],
  report_limit: [409, "Too many of your reports are open"],
  premium_required: [409, "This is a part of premium"],
  approval_open: [409, "It waits for the approval of a second administrator already"],
  approval_closed: [409, "It is not open for approval any more"],
  friend_limit: [409, "There are too many friends or requests"],
  seat_taken: [409, "Somebody else was faster: join again to watch"],
  seat_expired: [410, "The seat is no longer kept"],
  too_large: [413, "The body is too large"],
  illegal_deck: [422, "The deck does not follow the rules of the match"],
  too_many_requests: [429, "Too many requests"],
  headers_too_large: [431, "The headers, or the address, are too large"],
  internal: [500, "Something went wrong on the server"],
  unavailable: [503, "The server cannot do this right now"],
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(PROBLEMS, value);

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

export const statusOf = (code: ProblemCode): number => PROBLEMS[code][0];

const FieldError = z.object({ field: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

export const ProblemDetails = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("For people to read"),
  code: z.enum(PROBLEM_CODES).describe("For clients to decide by"),
  message: z.string().describe("The code again"),
  errors: z.array(FieldError).optional().describe("Each field at fault"),
  version: z.int().optional().describe("The current version, where an older one was sent"),
  ban: z
    .object({ reason: z.string(), until: z.iso.datetime().nullable().describe("Null: until it is lifted") })
    .optional()
    .describe("Of a banned account"),
});

export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** Thrown anywhere below a route, it becomes the answer. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields?: FieldError[];
  readonly version?: number;

  constructor(code: ProblemCode, detail?: string, fields?: FieldError[], version?: number) {
    super(detail ?? PROBLEMS[code][1]);
    this.code = code;
    this.status = PROBLEMS[code][0];
    this.fields = fields;
    this.version = version;
  }

  toJSON(): ProblemDetails {
    return {
      type: "about:blank",
      title: PROBLEMS[this.code][1],
      status: this.status,
      detail: this.message,
      code: this.code,
      // The Colyseus client shows this member as the error's message.
      message: this.code,
      errors: this.fields,
      version: this.version,
    };
  }
}

/** The refusal of a banned account, which says why and until when. */
export class BanProblem extends Problem {
  readonly ban: { reason: string; until: string | null };

  constructor(ban: BanProblem["ban"]) {
    super("banned");
    this.ban = ban;
  }

  override toJSON(): ProblemDetails {
    return { ...super.toJSON(), ban: this.ban };
  }
}

/** The refusal of one field. @param message what is allowed, or what is wrong */
export const invalidField = (field: string, message: string): Problem =>
  new Problem("invalid_request", undefined, [{ field, message }]);

/** Fields at fault that one answer names. */
export const MAX_FIELD_ERRORS = 20;

/**
 * Checks what a client sent.
 * @throws {Problem} `invalid_request` with the fields at fault.
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, MAX_FIELD_ERRORS).map((issue) => ({
    field: issue.path.join("."),
    message: issue.message,
  }));
  throw new Problem("invalid_request", undefined, fields);
}

export const notFound: RequestHandler = () => {
  throw new Problem("not_found");
};

/** Answers with a problem. Any other error is logged in full and answered as `internal`. */
export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  const problem = toProblem(error);
  if (problem.status >= 500) req.log.error({ err: error }, "request failed");
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.status(problem.status).type("application/problem+json").json(problem);
};

/** Express and its parsers throw errors with a `type` or a client's `status`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { type, status } = error as { type?: string; status?: number };
  if (type === "entity.parse.failed") return new Problem("malformed_json");
  if (type === "entity.too.large") return new Problem("too_large");
  if (status !== undefined && status >= 400 && status < 500) return new Problem("invalid_request");
  if (isUnstorableText(error))
    return new Problem(
      "invalid_request",
      "A text has a character that cannot be stored, such as a zero byte",
    );
  return new Problem(isUnavailable(error) ? "unavailable" : "internal");
}

/** Answers bytes that Node could not parse as a request, in the same shape, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(error.code === "HPE_HEADER_OVERFLOW" ? "headers_too_large" : "invalid_request");
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  closeWhenWritten(socket);
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
