// The options with which a client searches for an opponent.
import { z } from "zod";
import type { PresetName } from "../../engine/index.ts";
import {
  PRESET_NAMES,
  QUEUE_KINDS,
  QUEUES,
  type QueueId,
  type QueueKind,
} from "../../src/matchmaking/queues.ts";

export interface QueueOptions {
  kind: QueueKind;
  rules: PresetName;
  /** Id of the deck to play with: a starter deck or one of the user's own. */
  deck: string;
}

/** @param decks the ids of the decks that everybody has. */
export function queueOptions(decks: string[]): z.ZodType<QueueOptions> {
  const choices = `one of ${decks.join(", ")}, or the id of an own deck`;
  return z.strictObject({
    kind: z.enum(QUEUE_KINDS, `one of ${QUEUE_KINDS.join(", ")}`),
    rules: z.enum(PRESET_NAMES, `one of ${PRESET_NAMES.join(", ")}`),
    deck: z.union([z.enum(decks, choices), z.uuid(choices)], choices),
  });
}

/** The room of a queue: there is one in the cluster. */
export const queueRoomId = (queue: QueueId): string => `queue-${queue}`;

export const isQueueRoomId = (id: string): boolean => QUEUES.some((queue) => queueRoomId(queue.id) === id);
