// The synced state of a queue.
import { type SchemaType, schema, t } from "@colyseus/schema";

export const QueueState = schema(
  {
    /** Players who search. */
    waiting: t.uint32().default(0),
    /** Seconds that half of the searches of the last hour took; -1 if there were too few. */
    expectedWait: t.int32().default(-1),
  },
  "Queue",
);
export type QueueState = SchemaType<typeof QueueState>;
