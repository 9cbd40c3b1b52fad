// The shapes of all client messages, which are checked before anything else.
import { z } from "zod";
import type { Move } from "../../engine/index.ts";
import { EMOTES } from "../../src/matches/emotes.ts";

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
/** One of the free emotes, or the id of an emote that the player owns. */
export const EmoteMessage = z.strictObject({
  emote: z.union([z.enum(EMOTES), z.string().regex(/^emote-[a-z0-9-]{1,54}$/)], {
    error: `one of ${EMOTES.join(", ")}, or the id of an emote of one's own`,
  }),
});
export const MuteMessage = z.strictObject({ muted: z.boolean("true or false") });
