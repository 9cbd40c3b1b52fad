// Tells all processes whose presence has changed, so that friends see it at once. Several changes make one message.
import { logger, matchMaker } from "colyseus";

/** The topic on which all processes are told. */
export const TOPIC = "presence";

export interface Announcement {
  /** Users whose state may have changed, which their friends see. */
  about: string[];
  /** Users whose own friends, requests or notes have changed. */
  to: string[];
  /** Users who have left this process. They may still be connected to another one. */
  left: string[];
}

/** Milliseconds for which changes are collected. */
const COLLECT_MS = 150;

const pending = { about: new Set<string>(), to: new Set<string>() };
let isScheduled = false;

/** What friends see of these users may have changed. */
export const announceAbout = (userIds: readonly string[]): void => add("about", userIds);

/** What these users are told has changed. */
export const announceTo = (userIds: readonly string[]): void => add("to", userIds);

/** At once, as this process may be about to end. */
export const announceLeft = (userId: string): Promise<void> => publish({ about: [], to: [], left: [userId] });

function add(kind: keyof typeof pending, userIds: readonly string[]): void {
  if (userIds.length === 0) return;
  for (const userId of userIds) pending[kind].add(userId);
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(publishPending, COLLECT_MS).unref();
}

function publishPending(): void {
  isScheduled = false;
  void publish({ about: [...pending.about], to: [...pending.to], left: [] });
  pending.about.clear();
  pending.to.clear();
}

/** Without Redis nobody is told. Clients ask again after a while anyway. */
async function publish(announcement: Announcement): Promise<void> {
  try {
    await matchMaker.presence.publish(TOPIC, announcement);
  } catch (error) {
    logger.warn(error);
  }
}
