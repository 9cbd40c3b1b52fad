// What clients say to a match: the shape of every request, checked before anybody looks at its meaning.
import { type Client, logger, type MessageContext } from "@colyseus/core";
import { z } from "zod";
import type { Move } from "../../engine/index.ts";
import { EMOTES } from "../../src/matches/emotes.ts";
import { MatchError } from "../../src/matches/errors.ts";

const index = z.int().min(0).max(0xfffe);
const mon = z.int().min(-1).max(0xffe);

const MoveShape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("attach"), card: index, on: mon }),
  z.strictObject({ type: z.literal("play"), card: index, on: mon }),
  z.strictObject({ type: z.literal("evolve"), card: index, on: mon }),
  z.strictObject({ type: z.literal("ability"), mon }),
  z.strictObject({ type: z.literal("stadium") }),
  z.strictObject({ type: z.literal("retreat"), to: mon }),
  z.strictObject({ type: z.literal("attack"), index }),
  z.strictObject({ type: z.literal("endTurn") }),
  z.strictObject({ type: z.literal("choose"), option: index }),
  z.strictObject({ type: z.literal("stop") }),
  z.strictObject({ type: z.literal("cancel") }),
]) satisfies z.ZodType<Move>;

export const ActMessage = z.strictObject({ seq: z.int().min(0).max(0xffffffff), move: MoveShape });
export const EmptyMessage = z.undefined().or(z.null()).or(z.strictObject({}));
export const SyncMessage = z
  .strictObject({ seen: z.int().min(0).max(0xffffffff).optional() })
  .nullish()
  .transform((message) => message ?? {});
export const AnswerMessage = z.strictObject({ accept: z.boolean("true or false") });
export const RematchMessage = z.strictObject({ wanted: z.boolean("true or false") });
export const EmoteMessage = z.strictObject({ emote: z.enum(EMOTES, `one of ${EMOTES.join(", ")}`) });
export const MuteMessage = z.strictObject({ muted: z.boolean("true or false") });

/** Counts a message of a client. @throws {MatchError} `too_many_messages` past the limit. */
export type Admit<C extends Client> = (client: C) => Promise<void>;

/**
 * A handler that counts and parses first, and refuses with a code from src/matches/errors.ts: as the rejection of
 * a request, or as an `error` message where none was asked for.
 */
export function answering<S extends z.ZodType, C extends Client>(
  schema: S,
  admit: Admit<C>,
  run: (client: C, message: z.output<S>) => unknown,
) {
  return async (client: C, message: unknown, context: MessageContext) => {
    try {
      await admit(client);
      const parsed = schema.safeParse(message);
      if (!parsed.success) throw badMessage(parsed.error);
      return await run(client, parsed.data);
    } catch (error) {
      if (!(error instanceof MatchError)) logger.error(error);
      const refusal = (error instanceof MatchError ? error : new MatchError("unavailable")).toJSON();
      if (context.id === undefined) client.send("error", refusal);
      return context.reject(refusal);
    }
  };
}

/** At most so many faults are told. */
const FAULTS = 5;

function badMessage(error: z.ZodError): MatchError {
  const fields = error.issues
    .slice(0, FAULTS)
    .map(({ path, message }) => ({ field: path.join("."), message }));
  return new MatchError("bad_message", { fields });
}
