// Compact form of events for the wire: fields at their default are left out, which makes most events half as long.

import type { DecisionView, Event, EventType, MonView } from "./view-types.ts";

/** Default of each field. docs/PROTOCOL.md lists them for clients. */
export const MON_DEFAULTS = {
  energy: [],
  tool: -1,
  damage: 0,
  statuses: 0,
  evolved: -1,
  abilityUsed: -1,
} satisfies Partial<MonView>;

export const DECISION_DEFAULTS = {
  card: -1,
  mon: -1,
  program: -1,
  step: -1,
  options: [],
  picked: [],
  min: 0,
  max: 0,
  ordered: false,
  cancel: false,
} satisfies Partial<DecisionView>;

type Defaults = { [T in EventType]?: Partial<Extract<Event, { type: T }>> };

export const EVENT_DEFAULTS = {
  moved: { end: "top", shown: false },
  played: { on: -1 },
  allowance: { attached: 0, supporter: false, stadium: false, retreated: false },
  entered: { place: "bench", from: "hand", faceDown: false },
  evolved: { from: "hand" },
  energyAttached: { from: "energyZone" },
  energyDetached: { to: "discard" },
  toolDetached: { to: "discard" },
  damaged: { cause: "attack", weakness: false, resistance: false },
  left: { to: "discard" },
} satisfies Defaults;

/** An event without the fields that are at their default. */
export type CompactEvent = { type: EventType };

/** @param events as redacted for their viewer */
export function compactEvents(events: readonly Event[]): CompactEvent[] {
  return events.map((event) => {
    const short = shorten(event, defaultsOf(event.type));
    if ("mon" in event && typeof event.mon === "object")
      return { ...short, mon: shorten(event.mon, MON_DEFAULTS) };
    if ("mons" in event) return { ...short, mons: event.mons.map((mon) => shorten(mon, MON_DEFAULTS)) };
    if ("decision" in event) return { ...short, decision: shorten(event.decision, DECISION_DEFAULTS) };
    return short;
  });
}

/** The full events. */
export function expandEvents(events: readonly CompactEvent[]): Event[] {
  return (events as Event[]).map((event) => {
    const long = { ...defaultsOf(event.type), ...event };
    if ("mon" in event && typeof event.mon === "object")
      return { ...long, mon: withDefaults(event.mon) } as Event;
    if ("mons" in event) return { ...long, mons: event.mons.map(withDefaults) } as Event;
    if ("decision" in event) {
      const { options, picked } = DECISION_DEFAULTS;
      const lists = { options: [...options], picked: [...picked] };
      return { ...long, decision: { ...DECISION_DEFAULTS, ...lists, ...event.decision } } as Event;
    }
    return long as Event;
  });
}

const withDefaults = (mon: Partial<MonView>): MonView => ({ ...MON_DEFAULTS, energy: [], ...mon }) as MonView;

const defaultsOf = (type: EventType): object => (EVENT_DEFAULTS as Defaults)[type] ?? {};

function shorten<T extends object>(value: T, defaults: object): T {
  const short = {} as T;
  for (const key in value) {
    const usual = (defaults as T)[key];
    const isUsual = Array.isArray(usual) ? (value[key] as unknown[]).length === 0 : value[key] === usual;
    if (!isUsual || usual === undefined) short[key] = value[key];
  }
  return short;
}
