// The queues in which players search for an opponent: one for each kind and rule preset, in the whole cluster.
import { PRESETS, type PresetName } from "../../engine/index.ts";

export const QUEUE_KINDS = ["casual", "ranked"] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** Such as "ranked-house". */
export type QueueId = `${QueueKind}-${PresetName}`;

export interface Queue {
  id: QueueId;
  kind: QueueKind;
  rules: PresetName;
}

export const QUEUES: readonly Queue[] = QUEUE_KINDS.flatMap((kind) =>
  PRESET_NAMES.map((rules) => ({ id: `${kind}-${rules}` as const, kind, rules })),
);

export function queueOf(kind: QueueKind, rules: PresetName): Queue {
  return QUEUES.find((queue) => queue.kind === kind && queue.rules === rules)!;
}
