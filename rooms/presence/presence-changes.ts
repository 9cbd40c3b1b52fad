// Tells all processes whose presence has changed, so that friends see it at once. Several changes make one message.
import { logger, matchMaker } from "colyseus";

/** The topic on which all processes are told. */
export const TOPIC = "presence";

export interface PresenceChange {
  /** Users who may be doing something else now. */
  about: string[];
  /** Users who were offline. */
  arrived: string[];
  /** Users whose own friends, requests or notes have changed. */
  to: string[];
  /** Users who have left this process. They may still be connected to another one. */
  left: string[];
}

/** Milliseconds for which changes are collected. */
const COLLECT_MS = 150;

const pending = { about: new Set<string>(), arrived: new Set<string>(), to: new Set<string>() };
let isScheduled = false;

/** What these users do may have changed. */
export const announceAbout = (userIds: readonly string[]): void => add("about", userIds);

/** The user was offline. */
export const announceArrived = (userId: string): void => add("arrived", [userId]);

/** What these users are told has changed. */
export const announceTo = (userIds: readonly string[]): void => add("to", userIds);

/** At once, as this process may be about to end. */
export const announceLeft = (userId: string): Promise<void> =>
  publish({ about: [], arrived: [], to: [], left: [userId] });

function add(kind: keyof typeof pending, userIds: readonly string[]): void {
  if (userIds.length === 0) return;
  for (const userId of userIds) pending[kind].add(userId);
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(publishPending, COLLECT_MS).unref();
}

function publishPending(): void {
  isScheduled = false;
  const { about, arrived, to } = pending;
  void publish({ about: [...about], arrived: [...arrived], to: [...to], left: [] });
  for (const userIds of [about, arrived, to]) userIds.clear();
}

/** Without Redis nobody is told. Clients ask again after a while anyway. */
async function publish(change: PresenceChange): Promise<void> {
  try {
    await matchMaker.presence.publish(TOPIC, change);
  } catch (error) {
    logger.warn(error);
  }
}
