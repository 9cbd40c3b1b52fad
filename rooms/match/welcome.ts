// The message with the whole state of a match: on joining, on coming back, and on request.
import { compactEvents } from "../../engine/compact-events.ts";
import { type Viewer, view } from "../../engine/index.ts";
import type { Match } from "../../src/matches/match.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import { playback } from "../../src/matches/playback.ts";
import { actionEvents, type ServerMessages } from "./server-messages.ts";

export interface WelcomeSource {
  config: MatchConfig;
  /** By seat; empty while nobody sits there. */
  names: [string, string];
  /** The cards of matches that begin now. */
  poolVersion: string;
  /** Null before it has begun. */
  match: Match | null;
  /** The match as far as it is shown. Spectators with a delay see an earlier one. */
  shown: Pick<Match, "game" | "seq"> | null;
  /** The server's clock. */
  now: number;
  clientVersion: string;
}

/** @param seen number of actions that the client has seen; default: all. */
export function welcomeMessage(
  viewer: Viewer,
  { config, names, poolVersion, match, shown, now, clientVersion }: WelcomeSource,
  seen: number | undefined,
): ServerMessages["welcome"] {
  const common = {
    seat: viewer,
    rules: config.rules,
    poolVersion: match?.pool.version ?? poolVersion,
    names,
    deck: viewer === 0 || viewer === 1 ? (match?.header.players[viewer].deck ?? null) : null,
    clocks: config.clocks,
    context: config.context,
    delay: config.audience.delay,
    now,
    app: clientVersion,
  };
  if (!match || !shown) return { ...common, seq: 0, from: 0, view: null, opening: [], missed: [] };
  const { game, seq } = shown;
  const from = Math.min(seen ?? seq, seq);
  if (from === seq && seq > 0)
    return { ...common, seq, from, view: view(game, viewer), opening: [], missed: [] };
  const { header, entries, pool } = match;
  const past = playback({ header, entries: entries.slice(0, seq) }, pool, viewer, from);
  return {
    ...common,
    seq,
    from,
    view: past.view,
    opening: compactEvents(past.opening),
    missed: past.steps.map(actionEvents),
  };
}
