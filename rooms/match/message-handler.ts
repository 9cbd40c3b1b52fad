// Handles a client's message: counts it, checks its shape, and answers or refuses.
import { logger, type MessageContext, type Room } from "colyseus";
import { z } from "zod";
import { userKeys } from "../../src/http/limits.ts";
import { Problem } from "../../src/http/problem.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { RoomServices } from "../services.ts";
import { SyncMessage } from "./client-messages.ts";
import type { MatchClient } from "./match-client.ts";
import type { Refusal } from "./server-messages.ts";

export type MessageServices = Pick<RoomServices, "limits" | "countProblem">;

/**
 * A handler for messages of one type. Errors are sent with their code: as the rejection of a request, or as an `error`
 * message where no reply was asked for.
 * @param services asked for when a message comes: a room has its services only once it is made.
 */
export function messageHandler<S extends z.ZodType, Reply>(
  schema: S,
  services: () => MessageServices,
  run: (client: MatchClient, message: z.output<S>) => Reply,
) {
  return async (client: MatchClient, message: unknown, context: MessageContext) => {
    try {
      await countMessage(services().limits, "message", client);
      const parsed = schema.safeParse(message);
      if (!parsed.success) throw badMessage(parsed.error);
      return await run(client, parsed.data);
    } catch (error) {
      const refusal = refusalOf(error, services());
      if (context.id === undefined) client.send("error", refusal);
      return context.reject(refusal);
    }
  };
}

/** Sends the welcome again. Replaying what was missed is counted separately, because it costs more. */
export function syncHandler(
  services: () => MessageServices,
  welcome: (client: MatchClient, seen: number | undefined) => void,
) {
  return messageHandler(SyncMessage, services, async (client, { seen }) => {
    if (seen !== undefined) await countMessage(services().limits, "catch_up", client);
    welcome(client, seen);
  });
}

/** A private field of a room: its handlers by message type. */
interface PrivateFields {
  onMessageEvents: { events: Record<string, unknown[]> };
}

/**
 * Refuses messages and requests of unknown types as `bad_message`. Called once the room's handlers are registered.
 * Colyseus has a "*" handler for messages only, and answers unknown requests with an error of its own.
 */
export function refuseUnknownTypes(room: Room, services: () => MessageServices): void {
  const refuse = messageHandler(z.never("no such type of message"), services, () => {});
  const { events } = (room as unknown as PrivateFields).onMessageEvents;
  Object.setPrototypeOf(events, new Proxy({}, { get: () => [refuse] }));
}

const REFUSALS = {
  message: "too_many_messages",
  emote: "too_many_emotes",
  catch_up: "too_many_messages",
} as const;

/** @throws {MatchError} past the limit. */
export async function countMessage(
  limits: RoomServices["limits"],
  limit: keyof typeof REFUSALS,
  { auth }: MatchClient,
): Promise<void> {
  const { id, keys } = auth!;
  // Emotes and catching up are counted per account, because many people may share an address.
  const { allowed, reset } = await limits.take(limit, limit === "message" ? keys : userKeys(id));
  if (!allowed) throw new MatchError(REFUSALS[limit], { retryAfter: reset });
}

/** What the client is told. Only the server's own faults are logged and counted: a client must not be able to fill the log. */
function refusalOf(error: unknown, { countProblem }: MessageServices): Refusal {
  if (error instanceof MatchError) return error.toJSON();
  if (error instanceof Problem && error.status < 500)
    return { code: error.code, message: error.message, fields: error.fields };
  logger.error(error);
  countProblem(error);
  return new MatchError("unavailable").toJSON();
}

const MAX_FAULTS_TOLD = 5;

function badMessage(error: z.ZodError): MatchError {
  const fields = error.issues
    .slice(0, MAX_FAULTS_TOLD)
    .map(({ path, message }) => ({ field: path.join("."), message }));
  return new MatchError("bad_message", { fields });
}
